import { dialectKey } from "../calls/dialect.js";
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

  /** Where the recording is, or will be. Empty until the platform says so; undefined in Node. */
  get url(): string {
    const { progress, reply } = this.execution;
    const known =
      textIn(progress, "url") || textIn(progress, "record", "url") || textIn(reply, "url");
    return this.#known(known);
  }

  /** How long it is, seconds. 0 when there is none; undefined in the dialect of Node. */
  get duration(): number {
    return this.#known(this.#number("duration"));
  }

  /** How large it is, bytes. 0 when there is none; undefined in the dialect of Node. */
  get size(): number {
    return this.#known(this.#number("size"));
  }

  #number(name: string): number {
    const { completion } = this.execution;
    return numberIn(completion, name) || numberIn(completion, "record", name);
  }

  /** The types are those of the documents and of the Node SDK, which had undefined for them all the same. */
  #known<Value>(value: Value): Value {
    const isUnset = !value && this.execution.call[dialectKey].name === "node";
    return isUnset ? (undefined as Value) : value;
  }
}
