import { PlayPauseResult, PlayResumeResult, PlayVolumeResult } from "../results/control-result.js";
import type { PlayResult } from "../results/play-result.js";
import { StoppableAction } from "./stoppable-action.js";
import { sessionKey } from "../calls/session-key.js";
import { volumeOf, type Volume } from "./volume.js";

/**
 * A playing under way.
 *
 * Page: Relay.Calling.PlayAction.
 */
export class PlayAction extends StoppableAction<PlayResult> {
  /**
   * Halts the playing until `resume()`.
   *
   * @returns whether the platform accepted; never rejects
   */
  async pause(): Promise<PlayPauseResult> {
    return new PlayPauseResult(await this.execution.steer("pause"));
  }

  /**
   * Goes on with a playing that was halted.
   *
   * @returns whether the platform accepted; never rejects
   */
  async resume(): Promise<PlayResumeResult> {
    return new PlayResumeResult(await this.execution.steer("resume"));
  }

  /**
   * Makes the playing louder or softer.
   *
   * @param volume dB, from -40 to 40; 0 is unchanged
   * @returns whether the platform accepted
   * @throws {RelayParamError} the volume is no number
   */
  async volume(volume: Volume): Promise<PlayVolumeResult> {
    return new PlayVolumeResult(
      await this.execution.steer("volume", volumeOf(volume, this.execution.call[sessionKey])),
    );
  }
}
