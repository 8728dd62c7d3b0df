import { defineTwins } from "@twinline/core/internal";

import { unset } from "../common/dialect.js";
import { stringIn } from "../common/json.js";
import { defineShown } from "../common/shown.js";
import { Result } from "./result.js";
import type { DetectResultTwins } from "../types/twins.generated.js";

/**
 * Who or what was detected. Successful when something was.
 *
 * Page: Relay.Calling.DetectResult.
 */
export class DetectResult extends Result {
  static {
    defineShown(this, ["type", "result"]);
    defineTwins(this);
  }

  /** Which detector ran: `machine`, `fax` or `digit`; undefined in the dialect of Node before its first event. */
  get type(): string {
    const { call, params, progress } = this.execution;
    return stringIn(progress, "detect", "type") || unset(call, stringIn(params, "detect", "type"));
  }

  /** The Python SDK's name of `type`. */
  get detect_type(): string {
    return this.type;
  }

  /**
   * What was detected: `MACHINE`, `HUMAN` or `UNKNOWN` for a machine, `CED` or `CNG` for a fax, the
   * digits for digits (several findings are joined by commas). A detector that ended without any is
   * `finished` or `error` after a method that waited (undefined in the dialect of Node), and empty after
   * an `_async` one.
   */
  get result(): string {
    const { rule, call, successful, completion } = this.execution;
    const finding = rule?.finding ?? "";
    const isOver = !successful && (finding === "finished" || finding === "error");
    const isUnknown = finding === "" && completion === undefined;
    return isOver || isUnknown ? unset(call, finding) : finding;
  }
}

export interface DetectResult extends DetectResultTwins {}
