import type { PlayAction, PromptAction, RecordAction, TapAction } from "../actions/media.js";
import type { DetectAction } from "../actions/tones.js";
import type { DetectResult } from "../results/detect.js";
import type { HangupResult } from "../results/lifecycle.js";
import type { PlayResult, RecordResult, TapResult } from "../results/media.js";
import type { PromptResult } from "../results/prompt.js";

// The forms in which programs for the Node SDK give their arguments, with types as wide as its own:
// a string wherever the documents list the values. They follow the exact ones of `Call`.

type Partially<Facts> = { readonly [Name in keyof Facts]?: Facts[Name] | undefined };

interface MediumFacts {
  url: string;
  text: string;
  language: string;
  gender: string;
  duration: number;
  name: string;
}

/** A medium of any type, flat or nested. */
export type NodeMedium = Partially<MediumFacts> & {
  readonly type: string;
  readonly params?: Partially<MediumFacts> | undefined;
};

interface CollectFacts {
  type: string;
  initial_timeout: number;
  partial_results: boolean;
  digits: Partially<{ max: number; terminators: string; digit_timeout: number }>;
  speech: Partially<{
    end_silence_timeout: number;
    speech_timeout: number;
    language: string;
    hints: readonly string[];
  }>;
  digits_max: number;
  digits_terminators: string;
  digits_timeout: number;
  end_silence_timeout: number;
  speech_timeout: number;
  speech_language: string;
  speech_hints: readonly string[];
  volume: number;
  media: readonly NodeMedium[];
}

type Collect<More> = Partially<CollectFacts & More>;

interface RecordFacts {
  beep: boolean;
  format: string;
  stereo: boolean;
  direction: string;
  initial_timeout: number;
  end_silence_timeout: number;
  terminators: string;
}

interface DetectFacts {
  type: string;
  timeout: number;
  wait_for_beep: boolean;
  initial_timeout: number;
  end_silence_timeout: number;
  machine_voice_threshold: number;
  machine_words_threshold: number;
  tone: string;
  digits: string;
}

interface TapDevice {
  type: string;
  addr: string;
  port: number;
  codec: string;
  ptime: number;
  uri: string;
  rate: number;
}

interface TapFacts {
  type: string;
  direction: string;
  audio_direction: string;
  target_type: string;
  target_addr: string;
  target_port: number;
  target_ptime: number;
  target_uri: string;
  rate: number;
  codec: string;
}

/** A device of any type. */
export type NodeDevice = {
  readonly type: string;
  readonly to: string;
} & Partially<{
  from: string;
  timeout: number;
  from_name: string;
  headers: readonly { readonly name: string; readonly value: string }[];
  codecs: readonly string[];
  webrtc_media: boolean;
}>;

/** Devices, and lists of those that ring at the same time. */
export type NodeDevices = readonly (NodeDevice | readonly NodeDevice[])[];

type Play<Outcome> = (
  ...media:
    | readonly NodeMedium[]
    | [Partially<{ volume: number }> & { media: readonly NodeMedium[] }]
) => Promise<Outcome>;
type PlayTts<Outcome> = (
  options: { readonly text: string } & Partially<{
    language: string;
    gender: string;
    volume: number;
  }>,
) => Promise<Outcome>;
type PlayRingtone<Outcome> = (
  options: { readonly name: string } & Partially<{ duration: number; volume: number }>,
) => Promise<Outcome>;
type Prompt<Outcome> = (
  options: Collect<object>,
  ...media: readonly NodeMedium[]
) => Promise<Outcome>;
type PromptAudio<Outcome> = (options: Collect<{ url: string }>, url?: string) => Promise<Outcome>;
type PromptTts<Outcome> = (
  options: Collect<{ text: string; language: string; gender: string }>,
  medium?: Partially<MediumFacts>,
) => Promise<Outcome>;
type PromptRingtone<Outcome> = (
  options: Collect<{ duration: number }> & { readonly name: string },
) => Promise<Outcome>;
type Record<Outcome> = (
  options?: Partially<RecordFacts & { type: string; audio: Partially<RecordFacts> }>,
) => Promise<Outcome>;
type Detect<Outcome> = (options?: Partially<DetectFacts>) => Promise<Outcome>;
type Tap<Outcome> = (
  options: Partially<TapFacts>,
  device?: Partially<TapDevice>,
) => Promise<Outcome>;

/** The methods of a call that take those forms, by their names in the Node SDK. */
export interface NodeForms {
  readonly play: Play<PlayResult>;
  readonly playAsync: Play<PlayAction>;
  readonly playTTS: PlayTts<PlayResult>;
  readonly playTTSAsync: PlayTts<PlayAction>;
  readonly playRingtone: PlayRingtone<PlayResult>;
  readonly playRingtoneAsync: PlayRingtone<PlayAction>;
  readonly prompt: Prompt<PromptResult>;
  readonly promptAsync: Prompt<PromptAction>;
  readonly promptAudio: PromptAudio<PromptResult>;
  readonly promptAudioAsync: PromptAudio<PromptAction>;
  readonly promptTTS: PromptTts<PromptResult>;
  readonly promptTTSAsync: PromptTts<PromptAction>;
  readonly promptRingtone: PromptRingtone<PromptResult>;
  readonly promptRingtoneAsync: PromptRingtone<PromptAction>;
  readonly record: Record<RecordResult>;
  readonly recordAsync: Record<RecordAction>;
  readonly detect: Detect<DetectResult>;
  readonly detectAsync: Detect<DetectAction>;
  readonly detectAnsweringMachine: Detect<DetectResult>;
  readonly detectAnsweringMachineAsync: Detect<DetectAction>;
  readonly amd: Detect<DetectResult>;
  readonly amdAsync: Detect<DetectAction>;
  readonly detectFax: Detect<DetectResult>;
  readonly detectFaxAsync: Detect<DetectAction>;
  readonly detectDigit: Detect<DetectResult>;
  readonly detectDigitAsync: Detect<DetectAction>;
  readonly tap: Tap<TapResult>;
  readonly tapAsync: Tap<TapAction>;
  readonly hangup: (reason?: string) => Promise<HangupResult>;
  readonly waitFor: (...events: readonly string[]) => Promise<boolean>;
}
