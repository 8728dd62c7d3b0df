import ai, { type AiMethods } from "./ai.js";
import bridge, { type BridgeMethods } from "./bridge.js";
import collect, { type CollectMethods } from "./collect.js";
import conference, { type ConferenceMethods } from "./conference.js";
import detect, { type DetectMethods } from "./detect.js";
import digits, { type DigitsMethods } from "./digits.js";
import fax, { type FaxMethods } from "./fax.js";
import lifecycle, { type LifecycleMethods } from "./lifecycle.js";
import pay, { type PayMethods } from "./pay.js";
import play, { type PlayMethods } from "./play.js";
import queue, { type QueueMethods } from "./queue.js";
import record, { type RecordMethods } from "./record.js";
import room, { type RoomMethods } from "./room.js";
import sound, { type SoundMethods } from "./sound.js";
import tapAndStream, { type TapAndStreamMethods } from "./tap-and-stream.js";
import transcribe, { type TranscribeMethods } from "./transcribe.js";
import type { MethodTable } from "./method-table.js";

/** The methods of a call that send a request, by their documented names: a file of `methods/` for each family. */
export interface CallMethods
  extends
    AiMethods,
    BridgeMethods,
    CollectMethods,
    ConferenceMethods,
    DetectMethods,
    DigitsMethods,
    FaxMethods,
    LifecycleMethods,
    PayMethods,
    PlayMethods,
    QueueMethods,
    RecordMethods,
    RoomMethods,
    SoundMethods,
    TapAndStreamMethods,
    TranscribeMethods {}

export const rows: MethodTable<CallMethods> = {
  ...ai,
  ...bridge,
  ...collect,
  ...conference,
  ...detect,
  ...digits,
  ...fax,
  ...lifecycle,
  ...pay,
  ...play,
  ...queue,
  ...record,
  ...room,
  ...sound,
  ...tapAndStream,
  ...transcribe,
};
