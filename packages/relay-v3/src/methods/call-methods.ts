import agents, { type AgentMethods } from "./agents.js";
import bridging, { type BridgingMethods } from "./bridging.js";
import collecting, { type CollectingMethods } from "./collecting.js";
import detecting, { type DetectingMethods } from "./detecting.js";
import digits, { type DigitsMethods } from "./digits.js";
import faxing, { type FaxingMethods } from "./faxing.js";
import lifecycle, { type LifecycleMethods } from "./lifecycle.js";
import listeningIn, { type ListeningInMethods } from "./listening-in.js";
import meeting, { type MeetingMethods } from "./meeting.js";
import paying, { type PayingMethods } from "./paying.js";
import playback, { type PlaybackMethods } from "./playback.js";
import queueing, { type QueueingMethods } from "./queueing.js";
import recording, { type RecordingMethods } from "./recording.js";
import sound, { type SoundMethods } from "./sound.js";
import transcribing, { type TranscribingMethods } from "./transcribing.js";
import type { MethodTable } from "./method-table.js";

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

export const rows: MethodTable<CallMethods> = {
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
