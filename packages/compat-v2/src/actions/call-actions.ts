import { defineTwins, type Json } from "@twinline/core/internal";

import { sessionKey } from "../common/call-keys.js";
import type { Answer } from "../common/answer.js";
import type { Execution } from "../common/execution.js";
import { publicMethod } from "../common/rules.js";
import { defineShown } from "../common/shown.js";
import {
  PlayPauseResult,
  PlayResumeResult,
  PlayVolumeResult,
  PromptVolumeResult,
  StopResult,
} from "../results/control.js";
import type { PlayResult, RecordResult, SendDigitsResult, TapResult } from "../results/media.js";
import type { DetectResult } from "../results/detect.js";
import type { FaxResult } from "../results/fax.js";
import type { ConnectResult, ReferResult } from "../results/lifecycle.js";
import type { PromptResult } from "../results/prompt.js";
import { Action, StoppableAction } from "./action.js";
import type { TapActionTwins } from "../types/twins.generated.js";

/** A volume in dB, also in an options object. */
export type Volume = number | { readonly volume: number } | { readonly value: number };

const settingVolume = publicMethod("action.volume", {
  method: "calling.play.volume",
  positional: ["volume"],
  parameters: () => ({ volume: { to: "volume" }, value: { aliasOf: "volume" } }),
  build: ({ volume }: Json) => {
    const number = typeof volume === "string" ? Number(volume) : NaN;
    return { volume: Number.isNaN(number) ? volume : number };
  },
});

/** @throws {RelayParamError} it is not a number, and the client is strict */
function sendVolume(execution: Execution, volume: Volume): Promise<Answer> {
  const { params } = settingVolume.bind(execution.call[sessionKey], [volume]);
  return execution.command("volume", params);
}

/**
 * A running playback.
 *
 * Page: Relay.Calling.PlayAction.
 */
export class PlayAction extends StoppableAction<PlayResult> {
  /**
   * Pauses the playback until `resume()`.
   *
   * @returns whether the platform accepted it; never rejects
   */
  async pause(): Promise<PlayPauseResult> {
    return new PlayPauseResult(await this.execution.command("pause"));
  }

  /**
   * Resumes a paused playback.
   *
   * @returns whether the platform accepted it; never rejects
   */
  async resume(): Promise<PlayResumeResult> {
    return new PlayResumeResult(await this.execution.command("resume"));
  }

  /**
   * Changes the volume of the playback.
   *
   * @param volume dB, from -40 to 40; 0 is unchanged
   * @returns whether the platform accepted it
   * @throws {RelayParamError} the volume is not a number, and the client is strict
   */
  async volume(volume: Volume): Promise<PlayVolumeResult> {
    return new PlayVolumeResult(await sendVolume(this.execution, volume));
  }
}

/**
 * A running prompt.
 *
 * Page: Relay.Calling.PromptAction.
 */
export class PromptAction extends StoppableAction<PromptResult> {
  /** `successful` when there was an input, else why there was none; empty while it runs. */
  override get state(): string {
    const { state, successful } = this.execution;
    return successful ? "successful" : state;
  }

  /**
   * Changes the volume of the prompt.
   *
   * @param volume dB, from -40 to 40; 0 is unchanged
   * @returns whether the platform accepted it
   * @throws {RelayParamError} the volume is not a number, and the client is strict
   */
  async volume(volume: Volume): Promise<PromptVolumeResult> {
    return new PromptVolumeResult(await sendVolume(this.execution, volume));
  }
}

/**
 * A running recording.
 *
 * Page: Relay.Calling.RecordAction.
 */
export class RecordAction extends StoppableAction<RecordResult> {
  static {
    defineShown(this, ["url"]);
  }

  /** The URL of the recording. Empty until the platform reports it; undefined in the dialect of Node. */
  get url(): string {
    return this.result.url;
  }
}

/**
 * A running tap.
 *
 * Page: Relay.Calling.TapAction.
 */
export class TapAction extends StoppableAction<TapResult> {
  static {
    defineShown(this, ["source_device"]);
    defineTwins(this);
  }

  /** The device that the platform sends from, `{type, params}`; empty until it is reported. */
  get source_device(): Json {
    return this.result.source_device;
  }
}

export interface TapAction extends TapActionTwins {}

/**
 * Digits being sent.
 *
 * Page: Relay.Calling.SendDigitsAction.
 */
export class SendDigitsAction extends Action<SendDigitsResult> {
  /**
   * Digits that are being sent cannot be stopped: the platform has no command for it.
   *
   * @returns an unsuccessful result that says so; nothing is sent
   */
  stop(): Promise<StopResult> {
    const message = "digits that are being sent cannot be stopped";
    return Promise.resolve(new StopResult({ successful: false, code: "", message }));
  }
}

/**
 * A running connect. Its `control_id` is the tag of the call: a connect has no id of its own.
 *
 * Page: Relay.Calling.ConnectAction.
 */
export class ConnectAction extends Action<ConnectResult> {}

/** A running refer. Its `control_id` is the tag of the call: a refer has no id of its own. */
export class ReferAction extends Action<ReferResult> {}

/**
 * A running detector.
 *
 * Page: Relay.Calling.DetectAction.
 */
export class DetectAction extends StoppableAction<DetectResult> {}

/**
 * A running fax.
 *
 * Page: Relay.Calling.FaxAction.
 */
export class FaxAction extends StoppableAction<FaxResult> {}
