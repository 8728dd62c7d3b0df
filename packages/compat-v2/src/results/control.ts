import type { Answer } from "../common/answer.js";
import { Event } from "../common/event.js";
import { defineShown } from "../common/shown.js";

/** The platform's answer to a command that controls an operation. */
export class ControlResult {
  /** Whether the platform accepted it. */
  readonly successful: boolean;
  /** The platform's code; empty when there is none. */
  readonly code: string;
  /** The platform's message, or why the command was not sent. */
  readonly message: string;

  /** @internal */
  constructor(answer: Answer) {
    this.successful = answer.successful;
    this.code = answer.code;
    this.message = answer.message;
  }
}

/**
 * Result of `stop()`.
 *
 * Page: Relay.Calling.StopResult.
 */
export class StopResult extends ControlResult {
  /** The answer as one object, as the Node SDK had it. */
  get result(): { readonly code: string; readonly message: string } {
    return { code: this.code, message: this.message };
  }
}

/**
 * Result of `pause()`.
 *
 * Page: Relay.Calling.PlayPauseResult.
 */
export class PlayPauseResult extends ControlResult {}

/**
 * Result of `resume()`.
 *
 * Page: Relay.Calling.PlayResumeResult.
 */
export class PlayResumeResult extends ControlResult {}

/**
 * Result of `volume()` of a playback.
 *
 * Page: Relay.Calling.PlayVolumeResult.
 */
export class PlayVolumeResult extends ControlResult {}

/**
 * Result of `volume()` of a prompt.
 *
 * Page: Relay.Calling.PromptVolumeResult.
 */
export class PromptVolumeResult extends ControlResult {}

/** Result of `call.pass()`. Successful when the platform accepted it. */
export class PassResult extends ControlResult {
  static {
    defineShown(this, ["successful", "event"]);
  }

  /** The platform's answer as an event named `response`; undefined when nothing was sent. */
  get event(): Event | undefined {
    const { code, message } = this;
    return code === "" ? undefined : new Event("response", { code, message });
  }
}
