import { defineTwins, type Twins } from "@twinline/core/internal";

import { dialectKey } from "../operation/dialect.js";
import { textIn } from "../operation/json.js";
import { defineShown } from "../operation/shown.js";
import { Result } from "./result.js";

/** What a detector's result shows under names that have a twin. */
export interface DetectResultMembers {
  /** The same as `type`: the name that the Python SDK had for it. */
  readonly detect_type: string;
}

/**
 * Who or what was detected. Successful when something was.
 *
 * Page: Relay.Calling.DetectResult.
 */
export class DetectResult extends Result implements DetectResultMembers {
  static {
    defineShown(this, ["type", "result"]);
    defineTwins(this);
  }

  /** Which detector ran: `machine`, `fax` or `digit`. */
  get type(): string {
    const execution = this.execution;
    return (
      textIn(execution.progress, "detect", "type") || textIn(execution.params, "detect", "type")
    );
  }

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
    const { rule, call, successful } = this.execution;
    const finding = rule?.finding ?? "";
    const isOver = !successful && (finding === "finished" || finding === "error");
    // The Node SDK had the same type.
    return isOver && call[dialectKey].name === "node" ? (undefined as never) : finding;
  }
}

export interface DetectResult extends Twins<DetectResultMembers> {}
