import { defineTwins, type Json } from "@twinline/core/internal";

import { objectIn } from "../common/json.js";
import { defineShown } from "../common/shown.js";
import { Result } from "./result.js";
import type { FaxResultTwins } from "../types/twins.generated.js";

/**
 * The result of a fax. Successful when all of it was transmitted.
 *
 * Page: Relay.Calling.FaxResult.
 */
export class FaxResult extends Result {
  static {
    defineShown(this, ["direction", "identity", "remote_identity", "document", "pages"]);
    defineTwins(this);
  }

  /** `send` or `receive`; undefined without success. */
  get direction(): string | undefined {
    return this.#fact("direction");
  }

  /** How this side identified itself; undefined without success. */
  get identity(): string | undefined {
    return this.#fact("identity");
  }

  /** How the other machine identified itself; undefined without success. */
  get remote_identity(): string | undefined {
    return this.#fact("remote_identity");
  }

  /** Where the document is; undefined without success. */
  get document(): string | undefined {
    return this.#fact("document");
  }

  /** How many pages were transmitted, as the platform counts them: a number or a string; undefined without success. */
  get pages(): number | string | undefined {
    const { pages } = this.#facts;
    return typeof pages === "number" || typeof pages === "string" ? pages : undefined;
  }

  /** A string that the platform gave, also an empty one. */
  #fact(name: string): string | undefined {
    const fact = this.#facts[name];
    return typeof fact === "string" ? fact : undefined;
  }

  get #facts(): Json {
    return this.successful ? objectIn(this.execution.completion, "fax", "params") : {};
  }
}

export interface FaxResult extends FaxResultTwins {}
