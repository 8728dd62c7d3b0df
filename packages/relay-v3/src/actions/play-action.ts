import type { Result } from "@twinline/core";

import { publicClass } from "../common/public-class.js";
import { publicMethod } from "../common/rules.js";
import { Action } from "./action.js";

const volume = publicMethod("play_action.volume", {
  method: "calling.play.volume",
  positional: ["volume"],
});

/**
 * A playback. It ends `finished` or with an `error`; a pause doesn't end it.
 *
 * Mirrors: Relay v3 `PlayAction`, /docs/server-sdks/reference/python/relay/actions/play-action
 */
export class PlayAction extends Action<"calling.call.play"> {
  static {
    publicClass(PlayAction, ["pause", "resume", "volume"]);
  }

  /**
   * Pauses the playback.
   *
   * @returns the platform's reply; empty when the playback or the call has already ended
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `play_action.pause`, /docs/server-sdks/reference/python/relay/actions/play-action/pause
   */
  pause(): Promise<Result> {
    return this.command("calling.play.pause");
  }

  /**
   * Resumes a paused playback.
   *
   * @returns the platform's reply; empty when the playback or the call has already ended
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `play_action.resume`, /docs/server-sdks/reference/python/relay/actions/play-action/resume
   */
  resume(): Promise<Result> {
    return this.command("calling.play.resume");
  }

  /**
   * Changes the volume of the playback.
   *
   * @param decibels the change of the volume in dB, -40 to 40
   * @returns the platform's reply; empty when the playback or the call has already ended
   * @throws {RelayParamError} it is not a number, or out of range; nothing is sent
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `play_action.volume`, /docs/server-sdks/reference/python/relay/actions/play-action/volume
   */
  volume(decibels: number): Promise<Result> {
    return this.commandWith(volume, decibels);
  }
}
