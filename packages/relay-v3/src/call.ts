import { RelayParamError } from "@twinline/core";
import {
  defineTwins,
  describe,
  installMethods,
  legKey,
  legOf,
  type CallLeg,
  type Twins,
} from "@twinline/core/internal";

import { CallWaits } from "./call/call-waits.js";
import { agents, type AgentMethods } from "./methods/agents.js";
import { bridging, type BridgingMethods } from "./methods/bridging.js";
import { collecting, type CollectingMethods } from "./methods/collecting.js";
import { detecting, type DetectingMethods } from "./methods/detecting.js";
import { digits, type DigitsMethods } from "./methods/digits.js";
import { faxing, type FaxingMethods } from "./methods/faxing.js";
import { lifecycle, type LifecycleMethods } from "./methods/lifecycle.js";
import { listeningIn, type ListeningInMethods } from "./methods/listening-in.js";
import { meeting, type MeetingMethods } from "./methods/meeting.js";
import { callMethods, type MethodTable } from "./methods/method-table.js";
import { paying, type PayingMethods } from "./methods/paying.js";
import { playback, type PlaybackMethods } from "./methods/playback.js";
import { queueing, type QueueingMethods } from "./methods/queueing.js";
import { recording, type RecordingMethods } from "./methods/recording.js";
import { sound, type SoundMethods } from "./methods/sound.js";
import { transcribing, type TranscribingMethods } from "./methods/transcribing.js";

/** What can be done with a call, under the documented names. A family is a file in `methods/`. */
export interface CallMethods
  extends
    AgentMethods,
    BridgingMethods,
    CollectingMethods,
    DetectingMethods,
    DigitsMethods,
    FaxingMethods,
    LifecycleMethods,
    ListeningInMethods,
    MeetingMethods,
    PayingMethods,
    PlaybackMethods,
    QueueingMethods,
    RecordingMethods,
    SoundMethods,
    TranscribingMethods {}

const rows: MethodTable<CallMethods> = {
  ...agents,
  ...bridging,
  ...collecting,
  ...detecting,
  ...digits,
  ...faxing,
  ...lifecycle,
  ...listeningIn,
  ...meeting,
  ...paying,
  ...playback,
  ...queueing,
  ...recording,
  ...sound,
  ...transcribing,
};

/**
 * A live call: what `client.on_call` hands over and `client.dial` returns. Every name may also be
 * spelled in camelCase (`play_and_collect`, `playAndCollect`). All times are seconds.
 *
 * Mirrors: Relay v3 `Call`, /docs/server-sdks/reference/python/relay/call
 */
export class Call extends CallWaits implements AsyncDisposable {
  static {
    installMethods(Call, callMethods(rows));
    defineTwins(Call, { playTTS: "play_tts", promptTTS: "prompt_tts" });
  }

  /**
   * This API's view of a call that another part of the program holds through another API, such as a
   * call of `@twinline/compat-v2`. Both views are of the same live call.
   *
   * @param call a call of any Twinline package
   * @throws {RelayParamError} it is no call, or one that was not dialled yet
   */
  static from(call: object): Call {
    const leg = legOf(call);
    if (leg !== undefined) return callOf(leg);
    throw new RelayParamError(
      `Call.from() takes a live call of a Twinline package, got ${describe(call)}. ` +
        `A call that is not dialled yet has nothing to be a view of.`,
      { method: "Call.from", path: "call" },
    );
  }

  /** Hangs up, unless the call is over: for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (!this[legKey].over) await this.hangup();
  }
}

export interface Call extends CallMethods, Twins<CallMethods>, Twins<CallWaits> {
  /** The same as `play_tts`, as TypeScript programs know it. */
  playTTS: CallMethods["play_tts"];
  /** The same as `prompt_tts`, as TypeScript programs know it. */
  promptTTS: CallMethods["prompt_tts"];
}

const viewsKey = Symbol.for("twinline.v3");

/** The one view of a leg that this API has. */
export function callOf(leg: CallLeg): Call {
  const views = leg.session.extension(viewsKey, () => new WeakMap<CallLeg, Call>());
  let call = views.get(leg);
  if (call === undefined) {
    call = new Call(leg);
    views.set(leg, call);
  }
  return call;
}
