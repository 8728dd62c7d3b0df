import { textIn } from "../calls/json.js";
import type { RecordResult } from "../results/record-result.js";
import { StoppableAction } from "./stoppable-action.js";
import { defineShown } from "../calls/shown.js";

/**
 * A recording under way.
 *
 * Page: Relay.Calling.RecordAction.
 */
export class RecordAction extends StoppableAction<RecordResult> {
  static {
    defineShown(this, ["url"]);
  }

  /** Where the recording will be, as soon as the platform says so; empty before. */
  get url(): string {
    const { progress, reply } = this.execution;
    return textIn(progress, "url") || textIn(progress, "record", "url") || textIn(reply, "url");
  }
}
