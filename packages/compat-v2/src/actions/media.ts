import {
  defineTwins,
  describe,
  isPlainObject,
  type Json,
  type Session,
  type Twins,
} from "@twinline/core/internal";
import { RelayParamError } from "@twinline/core";

import { sessionKey } from "../operation/call-keys.js";
import { defineShown } from "../operation/shown.js";
import {
  PlayPauseResult,
  PlayResumeResult,
  PlayVolumeResult,
  PromptVolumeResult,
  StopResult,
} from "../results/control.js";
import type { PlayResult, RecordResult, SendDigitsResult, TapResult } from "../results/media.js";
import type { PromptResult } from "../results/prompt.js";
import { Action, StoppableAction } from "./action.js";

/**
 * A running playback.
 *
 * Page: Relay.Calling.PlayAction.
 */
export class PlayAction extends StoppableAction<PlayResult> {
  /**
   * Pauses the playback until `resume()`.
   *
   * @returns whether the platform accepted; never rejects
   */
  async pause(): Promise<PlayPauseResult> {
    return new PlayPauseResult(await this.execution.command("pause"));
  }

  /**
   * Resumes a paused playback.
   *
   * @returns whether the platform accepted; never rejects
   */
  async resume(): Promise<PlayResumeResult> {
    return new PlayResumeResult(await this.execution.command("resume"));
  }

  /**
   * Changes the volume of the playback.
   *
   * @param volume dB, from -40 to 40; 0 is unchanged
   * @returns whether the platform accepted
   * @throws {RelayParamError} the volume is not a number, and the client is strict
   */
  async volume(volume: Volume): Promise<PlayVolumeResult> {
    return new PlayVolumeResult(
      await this.execution.command("volume", volumeOf(volume, this.execution.call[sessionKey])),
    );
  }
}

/**
 * A running prompt.
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
   * Changes the volume of the prompt.
   *
   * @param volume dB, from -40 to 40; 0 is unchanged
   * @returns whether the platform accepted
   * @throws {RelayParamError} the volume is not a number, and the client is strict
   */
  async volume(volume: Volume): Promise<PromptVolumeResult> {
    return new PromptVolumeResult(
      await this.execution.command("volume", volumeOf(volume, this.execution.call[sessionKey])),
    );
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

  /** Where the recording will be, as soon as the platform says so; empty before, undefined in Node. */
  get url(): string {
    return this.result.url;
  }
}

/** What a tap's action shows under names that have a twin. */
export interface TapActionMembers {
  /** The device that the platform sends from, `{type, params}`; empty before it says so. */
  readonly source_device: Json;
}

/**
 * A running tap.
 *
 * Page: Relay.Calling.TapAction.
 */
export class TapAction extends StoppableAction<TapResult> implements TapActionMembers {
  static {
    defineShown(this, ["source_device"]);
    defineTwins(this);
  }

  get source_device(): Json {
    return this.result.source_device;
  }
}

export interface TapAction extends Twins<TapActionMembers> {}

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

/** A volume in dB, also in an options object. */
export type Volume = number | { readonly volume: number } | { readonly value: number };

/**
 * The params of a command that sets the volume. The platform judges what is not a number.
 *
 * @throws {RelayParamError} the volume is not a number, and the session is strict
 */
export function volumeOf(
  given: Volume,
  session: Session | undefined,
): { readonly volume: unknown } {
  const options: unknown = given;
  const value = isPlainObject(options) ? (options["volume"] ?? options["value"]) : options;
  if (typeof value === "number" && Number.isFinite(value)) return { volume: value };
  const problem = `action.volume(): volume must be a number, got ${describe(value)}`;
  if (session?.settings.strict === true) {
    throw new RelayParamError(problem, { method: "action.volume", path: "volume" });
  }
  session?.log.warn(problem);
  const number = typeof value === "string" ? Number(value) : NaN;
  return { volume: Number.isNaN(number) ? value : number };
}
