import type { Json } from "@twinline/core/internal";

import { numberIn, textIn } from "../calls/json.js";
import { Result } from "./result.js";
import { defineShown } from "../calls/shown.js";

/**
 * What came of recording. Successful when there is a recording.
 *
 * Page: Relay.Calling.RecordResult.
 */
export class RecordResult extends Result {
  static {
    defineShown(this, ["url", "duration", "size"]);
  }

  /** Where the recording is, or will be; empty until the platform says so. */
  get url(): string {
    const { progress, reply } = this.execution;
    return textIn(progress, "url") || textIn(progress, "record", "url") || textIn(reply, "url");
  }

  /** How long it is, seconds; 0 when there is none. */
  get duration(): number {
    const completion = this.#completion;
    return numberIn(completion, "duration") || numberIn(completion, "record", "duration");
  }

  /** How large it is, bytes; 0 when there is none. */
  get size(): number {
    const completion = this.#completion;
    return numberIn(completion, "size") || numberIn(completion, "record", "size");
  }

  get #completion(): Json | undefined {
    return this.execution.completion;
  }
}
