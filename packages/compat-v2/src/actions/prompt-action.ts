import { PromptVolumeResult } from "../results/control-result.js";
import type { PromptResult } from "../results/prompt-result.js";
import { StoppableAction } from "./stoppable-action.js";
import { sessionKey } from "../calls/session-key.js";
import { volumeOf, type Volume } from "./volume.js";

/**
 * A prompt under way.
 *
 * Page: Relay.Calling.PromptAction.
 */
export class PromptAction extends StoppableAction<PromptResult> {
  /** `successful` when there was an input, else why there was none; empty before that. */
  override get state(): string {
    const { state, successful } = this.execution;
    return successful ? "successful" : state;
  }

  /**
   * Makes the prompt louder or softer.
   *
   * @param volume dB, from -40 to 40; 0 is unchanged
   * @returns whether the platform accepted
   * @throws {RelayParamError} the volume is no number
   */
  async volume(volume: Volume): Promise<PromptVolumeResult> {
    return new PromptVolumeResult(
      await this.execution.steer("volume", volumeOf(volume, this.execution.call[sessionKey])),
    );
  }
}
