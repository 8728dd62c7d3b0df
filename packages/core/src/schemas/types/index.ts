import { AiFunction, AiLanguage, AiPrompt, AiPronunciation, AiSettings, AiSwaig } from "./ai.js";
import { Collect, CollectDigits, CollectSpeech } from "./collect.js";
import { ConferenceStream } from "./conference.js";
import { Detect } from "./detect.js";
import { ConnectDevice, Device, TapDevice } from "./device.js";
import { LiveTranscribeAction, LiveTranslateAction } from "./live.js";
import { Media } from "./media.js";
import { PayPrompt } from "./pay.js";
import { RecordAudio } from "./record.js";
import { ReferDevice } from "./refer.js";
import { CallReply, OperationReply, Reply } from "./reply.js";
import { TapConfig } from "./tap.js";

/** Types that several methods share, or that deserve their own name. */
export const types = {
  Media,
  Device,
  ConnectDevice,
  CollectDigits,
  CollectSpeech,
  Collect,
  RecordAudio,
  Detect,
  TapConfig,
  TapDevice,
  ReferDevice,
  ConferenceStream,
  PayPrompt,
  LiveTranscribeAction,
  LiveTranslateAction,
  AiPrompt,
  AiFunction,
  AiSwaig,
  AiLanguage,
  AiPronunciation,
  AiSettings,
  Reply,
  CallReply,
  OperationReply,
};
