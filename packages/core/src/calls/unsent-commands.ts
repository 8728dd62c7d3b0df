import { RelayCommandError } from "../errors/errors.js";
import type { Log } from "../log/log.js";
import { endOfTurn } from "../platform/process.js";

/** This many commands on an ended call mean a loop that does not check the call's state. */
const manyAfterEnd = 100;

/** The commands that were called on a call after its end: they are not sent. */
export class UnsentCommands {
  readonly #call_id: string;
  readonly #log: Log;
  #count = 0;

  constructor(call_id: string, log: Log) {
    this.#call_id = call_id;
    this.#log = log;
  }

  /**
   * Resolves with the error of a command. It takes a turn of the event loop, so that a loop of commands
   * does not keep the process from its timers and its other calls; the hundredth is logged as a warning.
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
          `Call ${call_id} has ended, and ${manyAfterEnd} commands were called on it since; the last was ` +
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
