import { RelayCommandError } from "../errors/errors.js";
import type { Log } from "../log/log.js";
import { endOfTurn } from "../platform/process.js";

/** After this many commands on an ended call, assume a loop that does not check the call's state. */
const manyAfterEnd = 100;

/** Counts commands that are not sent because their call has ended. */
export class UnsentCommands {
  readonly #call_id: string;
  readonly #log: Log;
  #count = 0;

  constructor(call_id: string, log: Log) {
    this.#call_id = call_id;
    this.#log = log;
  }

  /**
   * Resolves with the error of a command, in the next turn of the event loop, so that a loop of commands does not block
   * timers and other calls. The hundredth command logs a warning.
   */
  async add(method: string): Promise<RelayCommandError> {
    const call_id = this.#call_id;
    const reason = "the call has ended";
    const message = `${method} was not sent: ${reason} (call ${call_id})`;
    this.#count += 1;
    if (this.#count === manyAfterEnd) {
      this.#log
        .area("calls")
        .warn(
          `Call ${call_id} has ended, but received ${manyAfterEnd} more commands; the last was ` +
            `${method}. If this is a loop, check call.state in it.`,
        );
    } else if (this.#log.debugs) this.#log.debug(message);
    const error = new RelayCommandError(message, { code: 410, method, call_id, reason });
    await new Promise<void>((resolve) => {
      endOfTurn(resolve);
    });
    return error;
  }
}
