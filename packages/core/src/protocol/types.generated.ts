// Generated from packages/core/src/schemas by `npm run generate`. Do not edit.

export interface MediaAudioParams {
  /** Address of the file, `http:` or `https:`. */
  url: string;
}

/** An audio file. */
export interface MediaAudio {
  type: "audio";
  params: MediaAudioParams;
}

export interface MediaTtsParams {
  /** The text to speak. */
  text: string;
  /** Language tag, such as `en-US` or `de-DE`. Default `"en-US"`. */
  language?: string;
  /** Gender of the voice. Default `"female"`. */
  gender?: "male" | "female";
  /** Voice, by its provider's name for it. Overrides `gender`. */
  voice?: string;
}

/** Text to speak. */
export interface MediaTts {
  type: "tts";
  params: MediaTtsParams;
}

export interface MediaSilenceParams {
  /** Length; must be greater than 0. In seconds. */
  duration: number;
}

/** Silence. */
export interface MediaSilence {
  type: "silence";
  params: MediaSilenceParams;
}

export interface MediaRingtoneParams {
  /** Country code of a ringing tone, or `bong`. */
  name: "at" | "au" | "be" | "bg" | "bong" | "br" | "ca" | "ch" | "cl" | "cn" | "cy" | "cz" | "de" | "dk" | "dz" | "ee" | "eg" | "es" | "fi" | "fr" | "gr" | "hu" | "il" | "in" | "it" | "jp" | "ko" | "lt" | "mx" | "my" | "nl" | "no" | "nz" | "ph" | "pk" | "pl" | "pt" | "ro" | "rs" | "ru" | "sa" | "se" | "sg" | "th" | "tr" | "tw" | "uk" | "us" | "ve" | "za";
  /** Length. Default: until it is stopped. In seconds. */
  duration?: number;
}

/** A ringing tone. */
export interface MediaRingtone {
  type: "ringtone";
  params: MediaRingtoneParams;
}

/** Something to play. */
export type Media = MediaAudio | MediaTts | MediaSilence | MediaRingtone;

export interface DevicePhoneParams {
  /** Number to call, `+` and digits. */
  to_number: string;
  /** Number to show, `+` and digits. */
  from_number: string;
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** Maximum length of the call, after which it ends. In seconds. */
  max_duration?: number;
  /** Address to which the platform posts state changes of this leg. */
  call_state_url?: string;
  /** Which states to post. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, to run on the called leg before the two are joined. */
  confirm?: string;
}

/** A telephone number. */
export interface DevicePhone {
  type: "phone";
  params: DevicePhoneParams;
}

export interface DeviceSipParams {
  /** Address to call, `sip:…`. */
  to: string;
  /** Address to show, `sip:…`. */
  from: string;
  /** Name to show. */
  from_name?: string;
  /** Headers for the INVITE. */
  headers?: {
    name: string;
    value: string;
  }[];
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`. */
  codecs?: string[];
  /** Whether to use WebRTC media. Default `false`. */
  webrtc_media?: boolean;
  /** Interval between SIP session refreshes. In seconds, at least 1. */
  session_timeout?: number;
  /** Whether media is encrypted. Default `"optional"`. */
  encryption?: "mandatory" | "optional" | "forbidden";
  /** User name for the endpoint's digest authentication. */
  username?: string;
  /** Password for the endpoint's digest authentication. A secret. */
  password?: string;
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** Maximum length of the call, after which it ends. In seconds. */
  max_duration?: number;
  /** Address to which the platform posts state changes of this leg. */
  call_state_url?: string;
  /** Which states to post. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, to run on the called leg before the two are joined. */
  confirm?: string;
}

/** A SIP endpoint. */
export interface DeviceSip {
  type: "sip";
  params: DeviceSipParams;
}

export interface DeviceWebrtcParams {
  /** Name of the resource to call. */
  to: string;
  /** The caller. */
  from: string;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `VP8`, `H264`. */
  codecs?: string[];
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** Address to which the platform posts state changes of this leg. */
  call_state_url?: string;
  /** Which states to post. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, to run on the called leg before the two are joined. */
  confirm?: string;
}

/** A WebRTC client. */
export interface DeviceWebrtc {
  type: "webrtc";
  params: DeviceWebrtcParams;
}

export interface DeviceAgoraParams {
  /** The caller. */
  from: string;
  /** The address to call. */
  to?: string;
  /** The Agora app. */
  appid: string;
  /** The app's channel. */
  channel: string;
  /** Address to which the platform posts state changes of this leg. */
  call_state_url?: string;
  /** Which states to post. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, to run on the called leg before the two are joined. */
  confirm?: string;
}

/** An Agora channel. */
export interface DeviceAgora {
  type: "agora";
  params: DeviceAgoraParams;
}

export interface DeviceCallParams {
  /** The node of the call. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Another live call. Only for `calling.connect`. */
export interface DeviceCall {
  type: "call";
  params: DeviceCallParams;
}

export interface DeviceQueueParams {
  /** The node of the queue. */
  node_id?: string;
  /** Name of the queue. */
  queue_name: string;
  /** Id of the queue. */
  queue_id?: string;
}

/** The first call in a queue. Only for `calling.connect`. */
export interface DeviceQueue {
  type: "queue";
  params: DeviceQueueParams;
}

export interface DeviceStreamParams {
  /** Address that receives the audio, `wss:` only. */
  url: string;
  /** Name of the stream. */
  name?: string;
  /** `PCMU`, `PCMA`, `G722` or `L16`, optionally with rate and packet time: `L16@24000h@40i`. */
  codec?: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** HTTP method for `status_url`. Default `"POST"`. */
  status_url_method?: "GET" | "POST";
  /** Whether audio flows in both directions. Default `false`. */
  realtime?: boolean;
  /** Bearer token for the receiver. A secret. */
  authorization_bearer_token?: string;
  /** Passed on to the receiver. */
  custom_parameters?: Record<string, unknown>;
}

/** A WebSocket that receives the audio. Only for `calling.connect`. */
export interface DeviceStream {
  type: "stream";
  params: DeviceStreamParams;
}

/** A device that can be called. */
export type Device = DevicePhone | DeviceSip | DeviceWebrtc | DeviceAgora | DeviceCall | DeviceQueue | DeviceStream;

export interface ConnectDevicePhoneParams {
  /** Number to call, `+` and digits. */
  to_number: string;
  /** Number to show, `+` and digits. Default: that of the call. */
  from_number?: string;
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** Maximum length of the call, after which it ends. In seconds. */
  max_duration?: number;
  /** Address to which the platform posts state changes of this leg. */
  call_state_url?: string;
  /** Which states to post. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, to run on the called leg before the two are joined. */
  confirm?: string;
}

/** A telephone number. */
export interface ConnectDevicePhone {
  type: "phone";
  params: ConnectDevicePhoneParams;
}

export interface ConnectDeviceSipParams {
  /** Address to call, `sip:…`. */
  to: string;
  /** Address to show, `sip:…`. Default: that of the call. */
  from?: string;
  /** Name to show. */
  from_name?: string;
  /** Headers for the INVITE. */
  headers?: {
    name: string;
    value: string;
  }[];
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`. */
  codecs?: string[];
  /** Whether to use WebRTC media. Default `false`. */
  webrtc_media?: boolean;
  /** Interval between SIP session refreshes. In seconds, at least 1. */
  session_timeout?: number;
  /** Whether media is encrypted. Default `"optional"`. */
  encryption?: "mandatory" | "optional" | "forbidden";
  /** User name for the endpoint's digest authentication. */
  username?: string;
  /** Password for the endpoint's digest authentication. A secret. */
  password?: string;
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** Maximum length of the call, after which it ends. In seconds. */
  max_duration?: number;
  /** Address to which the platform posts state changes of this leg. */
  call_state_url?: string;
  /** Which states to post. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, to run on the called leg before the two are joined. */
  confirm?: string;
}

/** A SIP endpoint. */
export interface ConnectDeviceSip {
  type: "sip";
  params: ConnectDeviceSipParams;
}

export interface ConnectDeviceWebrtcParams {
  /** Name of the resource to call. */
  to: string;
  /** The caller. Default: that of the call. */
  from?: string;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `VP8`, `H264`. */
  codecs?: string[];
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** Address to which the platform posts state changes of this leg. */
  call_state_url?: string;
  /** Which states to post. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, to run on the called leg before the two are joined. */
  confirm?: string;
}

/** A WebRTC client. */
export interface ConnectDeviceWebrtc {
  type: "webrtc";
  params: ConnectDeviceWebrtcParams;
}

export interface ConnectDeviceAgoraParams {
  /** The caller. */
  from: string;
  /** The address to call. */
  to?: string;
  /** The Agora app. */
  appid: string;
  /** The app's channel. */
  channel: string;
  /** Address to which the platform posts state changes of this leg. */
  call_state_url?: string;
  /** Which states to post. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, to run on the called leg before the two are joined. */
  confirm?: string;
}

/** An Agora channel. */
export interface ConnectDeviceAgora {
  type: "agora";
  params: ConnectDeviceAgoraParams;
}

export interface ConnectDeviceCallParams {
  /** The node of the call. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Another live call. Only for `calling.connect`. */
export interface ConnectDeviceCall {
  type: "call";
  params: ConnectDeviceCallParams;
}

export interface ConnectDeviceQueueParams {
  /** The node of the queue. */
  node_id?: string;
  /** Name of the queue. */
  queue_name: string;
  /** Id of the queue. */
  queue_id?: string;
}

/** The first call in a queue. Only for `calling.connect`. */
export interface ConnectDeviceQueue {
  type: "queue";
  params: ConnectDeviceQueueParams;
}

export interface ConnectDeviceStreamParams {
  /** Address that receives the audio, `wss:` only. */
  url: string;
  /** Name of the stream. */
  name?: string;
  /** `PCMU`, `PCMA`, `G722` or `L16`, optionally with rate and packet time: `L16@24000h@40i`. */
  codec?: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** HTTP method for `status_url`. Default `"POST"`. */
  status_url_method?: "GET" | "POST";
  /** Whether audio flows in both directions. Default `false`. */
  realtime?: boolean;
  /** Bearer token for the receiver. A secret. */
  authorization_bearer_token?: string;
  /** Passed on to the receiver. */
  custom_parameters?: Record<string, unknown>;
}

/** A WebSocket that receives the audio. Only for `calling.connect`. */
export interface ConnectDeviceStream {
  type: "stream";
  params: ConnectDeviceStreamParams;
}

/** A device that a call can be connected to. */
export type ConnectDevice = ConnectDevicePhone | ConnectDeviceSip | ConnectDeviceWebrtc | ConnectDeviceAgora | ConnectDeviceCall | ConnectDeviceQueue | ConnectDeviceStream;

/** How to collect pressed keys. */
export interface CollectDigits {
  /** Number of digits that end the input. At least 1. */
  max: number;
  /** Minimum number of digits. */
  min?: number;
  /** Maximum pause between two digits; must be greater than 0. In seconds, default `5`. */
  digit_timeout?: number;
  /** Keys that end the input, from `0-9 A-D * #`; empty means none. */
  terminators?: string;
}

/** How to recognise speech. */
export interface CollectSpeech {
  /** Silence after which the speaker counts as finished. In seconds, default `1`. */
  end_silence_timeout?: number;
  /** Maximum length of the speech. In seconds, default `60`. */
  speech_timeout?: number;
  /** Language tag, such as `en-US`; `engine:tag` also selects the engine. Default `"en-US"`. */
  language?: string;
  /** Words and phrases to expect. */
  hints?: string[];
  /** The engine's model, by its name there. */
  model?: string;
  /** The speech recognition engine. Case-sensitive. */
  engine?: "Deepgram" | "Google" | "Google.V2";
}

/** What to collect: digits, speech or both. */
export interface Collect {
  digits?: CollectDigits;
  speech?: CollectSpeech;
  /** How long to wait for the first input. In seconds, default `4`. */
  initial_timeout?: number;
  /** Report partial results during recognition. Default `false`. */
  partial_results?: boolean;
  /** Start `initial_timeout` when the prompt starts, rather than when it ends. Default `false`. */
  start_input_timers?: boolean;
}

/** Options for an audio recording. */
export interface RecordAudio {
  /** Whether to beep before the recording starts. Default `false`. */
  beep?: boolean;
  /** File format. Default `"mp3"`. */
  format?: "mp3" | "wav" | "mp4";
  /** Whether each side gets its own channel. Default `false`. */
  stereo?: boolean;
  /** Which side of the call to record. Default `"speak"`. */
  direction?: "listen" | "speak" | "both";
  /** How long to wait for sound; 0 means no limit. In seconds, at least 0, default `5`. */
  initial_timeout?: number;
  /** Silence that ends the recording; 0 disables this. In seconds, at least 0, default `1`. */
  end_silence_timeout?: number;
  /** Maximum length of the recording; 0 means no limit. In seconds, at least 0, default `0`. */
  max_length?: number;
  /** Keys that end the recording. Default `"#*"`. */
  terminators?: string;
  /** How easily a noise counts as sound. 0 to 100, default `44`. */
  input_sensitivity?: number;
}

export interface DetectMachineParams {
  /** How long to wait for a voice. In seconds, default `4.5`. */
  initial_timeout?: number;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  end_silence_timeout?: number;
  /** Silence after which a machine counts as ready to record. Default: `end_silence_timeout`. In seconds. */
  machine_ready_timeout?: number;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  machine_voice_threshold?: number;
  /** More words than this count as a machine. Default `6`. */
  machine_words_threshold?: number;
  /** Report when a machine that was ready starts to speak again. Default `false`. */
  detect_interruptions?: boolean;
  /** Report the end of a machine's message. Default `true`. */
  detect_message_end?: boolean;
}

/** Distinguishes a human from an answering machine. */
export interface DetectMachine {
  type: "machine";
  params?: DetectMachineParams;
}

export interface DetectFaxParams {
  /** `CED` is sent by the called fax machine, `CNG` by the calling one. Default `"CED"`. */
  tone?: "CED" | "CNG" | "ced" | "cng";
}

/** Listens for the tone of a fax machine. */
export interface DetectFax {
  type: "fax";
  params?: DetectFaxParams;
}

export interface DetectDigitParams {
  /** Keys to listen for; empty means any. Default `"0123456789#*"`. */
  digits?: string;
}

/** Listens for pressed keys. */
export interface DetectDigit {
  type: "digit";
  params?: DetectDigitParams;
}

/** What to listen for. */
export type Detect = DetectMachine | DetectFax | DetectDigit;

/** What to tap. */
export interface TapConfig {
  type: "audio";
  params: {
    /** Which side of the call to tap. */
    direction?: "listen" | "speak" | "both";
  };
}

export interface TapDeviceRtpParams {
  /** IPv4 address, reachable from the internet. */
  addr: string;
  /** UDP port. 1 to 65535. */
  port: number;
  /** Codec, such as `PCMU`, `PCMA` or `OPUS`. */
  codec?: string;
  /** Packet length, a multiple of 10. In milliseconds, 10 to 120. */
  ptime?: number;
}

/** An RTP receiver. */
export interface TapDeviceRtp {
  type: "rtp";
  params: TapDeviceRtpParams;
}

export interface TapDeviceWsParams {
  /** Address of the receiver, `ws:` or `wss:`. */
  uri: string;
  /** Codec, such as `PCMU`, `PCMA` or `OPUS`. */
  codec?: string;
  /** Sample rate. In Hz. */
  rate?: number;
}

/** A WebSocket receiver. */
export interface TapDeviceWs {
  type: "ws";
  params: TapDeviceWsParams;
}

/** Where to send the tapped audio. */
export type TapDevice = TapDeviceRtp | TapDeviceWs;

/** The address to refer a SIP call to. */
export interface ReferDevice {
  type: "sip";
  params: {
    /** Address to refer to, `sip:…`. */
    to?: string;
    /** Another documented name for `to`. */
    uri?: string;
    /** Address to show, `sip:…`. */
    from?: string;
    /** User name for digest authentication. */
    username?: string;
    /** Password for digest authentication. A secret. */
    password?: string;
    /** Headers for the REFER: an object, or a list of `{name, value}`. */
    headers?: Record<string, unknown> | {
      name: string;
      value: string;
    }[];
  };
}

/** Streams a conference's audio to a WebSocket. */
export interface ConferenceStream {
  /** Address that receives the audio, `wss:` only. */
  url: string;
  /** Name of the stream. */
  name?: string;
  /** `PCMU`, `PCMA`, `G722` or `L16`, optionally with rate and packet time: `L16@24000h@40i`. */
  codec?: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** HTTP method for `status_url`. Default `"POST"`. */
  status_url_method?: "GET" | "POST";
  /** Whether audio flows in both directions. Default `false`. */
  realtime?: boolean;
  /** Bearer token for the receiver. A secret. */
  authorization_bearer_token?: string;
  /** Passed on to the receiver. */
  custom_parameters?: Record<string, unknown>;
}

/** What the caller hears at one step of a payment. */
export interface PayPrompt {
  /** The step that the prompt is for. */
  for: "payment-card-number" | "expiration-date" | "security-code" | "postal-code" | "payment-processing" | "payment-completed" | "payment-failed" | "payment-canceled" | "payment-cancelled";
  /** What to say or play, in order. */
  actions?: {
    /** Whether to speak or play `phrase`. */
    type: "Say" | "Play";
    /** The text to speak, or the address of the file to play. */
    phrase: string;
  }[];
  /** Only on these attempts, separated by spaces: `1 2`. */
  attempt?: string;
  /** Another documented name for `attempt`. */
  attempts?: string;
  /** Only for these card types, separated by spaces: `visa amex`. */
  card_type?: string;
  /** Only after these errors, separated by spaces, such as `timeout`, `invalid-card-number` or `card-declined`. */
  error_type?: string;
  /** Whether the inputs of two attempts must match, as a string. */
  require_matching_inputs?: string;
}

/** Starts the transcription. */
export interface LiveTranscribeActionStartParams {
  /** Language tag of the speech, such as `en-US`. */
  lang: string;
  /** Whose speech to process. */
  direction: ("remote-caller" | "local-caller")[];
  /** Address to which the results are posted. */
  webhook?: string;
  /** Post each sentence as it is recognised. */
  live_events?: boolean;
  /** Summarize at the end. */
  ai_summary?: boolean;
  /** The prompt for the summary. */
  ai_summary_prompt?: string;
  /** The speech recognition engine. Default `"deepgram"`. */
  speech_engine?: "deepgram" | "google";
  /** Maximum length of speech. In milliseconds, default `60000`. */
  speech_timeout?: number;
  /** Silence after which a sentence counts as finished. Default: the engine's own. In milliseconds. */
  vad_silence_ms?: number;
  /** Volume above which a sound counts as speech. 0 to 1800, default `400`. */
  vad_thresh?: number;
  /** How much the platform logs. 0 to 2, default `0`. */
  debug_level?: number;
}

export interface LiveTranscribeActionStart {
  start: LiveTranscribeActionStartParams;
}

/** Summarizes what was said. */
export interface LiveTranscribeActionSummarizeParams {
  /** Address to which the summary is posted. */
  webhook?: string;
  /** The prompt for the summary. */
  prompt?: string;
}

export interface LiveTranscribeActionSummarize {
  summarize: LiveTranscribeActionSummarizeParams;
}

/** Starts, summarizes or stops a live transcription. */
export type LiveTranscribeAction = LiveTranscribeActionStart | LiveTranscribeActionSummarize | "stop" | Record<string, unknown>;

/** Starts the translation. */
export interface LiveTranslateActionStartParams {
  /** The language of the speech, such as `en-US`. */
  from_lang: string;
  /** The language of the translation, such as `es-ES`. */
  to_lang: string;
  /** Voice for the first language. */
  from_voice?: string;
  /** Voice for the second language. */
  to_voice?: string;
  /** Tone for the first language: `polite`, `professional`, …, or `prompt:` and a prompt. */
  filter_from?: string;
  /** Tone for the second language. */
  filter_to?: string;
  /** Whose speech to process. */
  direction: ("remote-caller" | "local-caller")[];
  /** Address to which the results are posted. */
  webhook?: string;
  /** Post each sentence as it is recognised. */
  live_events?: boolean;
  /** Summarize at the end. */
  ai_summary?: boolean;
  /** The prompt for the summary. */
  ai_summary_prompt?: string;
  /** The speech recognition engine. Default `"deepgram"`. */
  speech_engine?: "deepgram" | "google";
  /** Maximum length of speech. In milliseconds, default `60000`. */
  speech_timeout?: number;
  /** Silence after which a sentence counts as finished. Default: the engine's own. In milliseconds. */
  vad_silence_ms?: number;
  /** Volume above which a sound counts as speech. 0 to 1800, default `400`. */
  vad_thresh?: number;
  /** How much the platform logs. 0 to 2, default `0`. */
  debug_level?: number;
}

export interface LiveTranslateActionStart {
  start: LiveTranslateActionStartParams;
}

/** Summarizes what was said. */
export interface LiveTranslateActionSummarizeParams {
  /** Address to which the summary is posted. */
  webhook?: string;
  /** The prompt for the summary. */
  prompt?: string;
}

export interface LiveTranslateActionSummarize {
  summarize: LiveTranslateActionSummarizeParams;
}

/** Speaks a message. */
export interface LiveTranslateActionInjectParams {
  /** The text to speak. */
  message: string;
  /** Who hears it. */
  direction: "remote-caller" | "local-caller";
}

export interface LiveTranslateActionInject {
  inject: LiveTranslateActionInjectParams;
}

/** Starts, summarizes, injects a message into, or stops a live translation. */
export type LiveTranslateAction = LiveTranslateActionStart | LiveTranslateActionSummarize | LiveTranslateActionInject | "stop" | Record<string, unknown>;

/** An AI agent's instructions and how it chooses its words. */
export interface AiPrompt {
  /** The instructions, in plain language. */
  text?: string;
  /** Randomness of the agent's wording; 0 is the most predictable. */
  temperature?: number;
  /** Share of the most likely words to choose from, 0 to 1. */
  top_p?: number;
  /** Minimum confidence of speech recognition, 0 to 1. */
  confidence?: number;
  /** Minimum confidence of speech recognition for the caller to interrupt the agent, 0 to 1. */
  barge_confidence?: number;
  /** Values above 0 make the agent change the subject more readily. */
  presence_penalty?: number;
  /** Values above 0 make the agent repeat itself less. */
  frequency_penalty?: number;
  /** The language model, by the platform's name for it. */
  model?: string;
}

/** A function that an AI agent may call. */
export interface AiFunction {
  /** Name of the function, unique per agent. */
  function?: string;
  /** What it does and when the agent should call it. */
  description?: string;
  /** Its arguments, as JSON Schema. */
  parameters?: Record<string, unknown>;
  /** Address that is called with the arguments. Default: the one in `defaults`. */
  web_hook_url?: string;
  /** Whether the agent may call it. Default `true`. */
  active?: boolean;
  /** Data posted with each call of the function. */
  meta_data?: Record<string, unknown>;
  /** What the agent says while the function runs, by language tag. */
  fillers?: Record<string, unknown>;
}

/** Functions that an AI agent may call. */
export interface AiSwaig {
  /** The functions. */
  functions?: AiFunction[];
  /** Defaults for all functions. */
  defaults?: {
    /** Address that is called for functions that have none of their own. */
    web_hook_url?: string;
  };
  /** Functions defined elsewhere, as `{url, functions}`. */
  includes?: Record<string, unknown>[];
  /** Functions of the platform, such as `check_time` or `wait_for_user`. */
  native_functions?: string[];
}

/** A language that an AI agent speaks. */
export interface AiLanguage {
  /** Name of the language, such as `English`. */
  name?: string;
  /** Language tag, such as `en-US`. */
  code?: string;
  /** Voice, by its provider's name for it. */
  voice?: string;
  /** What the agent says while it thinks. */
  speech_fillers?: string[];
  /** What the agent says while a function runs. */
  function_fillers?: string[];
}

/** How an AI agent pronounces a word. */
export interface AiPronunciation {
  /** The word or phrase as written. */
  replace?: string;
  /** A spelling that is pronounced correctly. */
  with?: string;
  /** Whether to ignore case. */
  ignore_case?: boolean;
}

/** Settings of an AI agent, as the platform's documents list them. */
export interface AiSettings {
  /** Silence after which the caller counts as done. In milliseconds. */
  end_of_speech_timeout?: number;
}

export interface Reply {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
}

export interface CallReply {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
}

export interface OperationReply {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  control_id?: string;
}

/** Answers an inbound call. Answering twice does no harm. */
export interface CallingAnswerParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Maximum length of the call, after which it ends. In seconds. */
  max_duration?: number;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`. */
  codecs?: string[];
}

/** Ends the call. */
export interface CallingEndParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The reason reported to the other side. Default `"hangup"`. */
  reason?: "hangup" | "cancel" | "busy" | "noAnswer" | "decline" | "error";
}

/** Returns an inbound call to routing, for another app to accept. The call stays up. */
export interface CallingPassParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Places a call to one device. `calling.dial` does the same and more. */
export interface CallingBeginParams {
  device: Device;
  /** Returned in the events of the call. */
  tag?: string;
  /** Maximum length of the call. The platform's documents give its unit as seconds in one place and minutes in another; `max_duration` of a device is seconds everywhere. */
  max_duration?: number;
  /** Region to place the call from. */
  region?: string;
  /** Node to place the call from. */
  node_id?: string;
}

export interface CallingBeginResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  node_id?: string;
  message_data?: Record<string, unknown>;
}

/** Places calls until one is answered. The reply has no call id: the outcome arrives in events that carry `tag`. */
export interface CallingDialParams {
  /** Ties the events to this request: any string that is unique among dials. */
  tag: string;
  /** Groups of devices. Groups are tried in order; the devices in a group ring at the same time. */
  devices: Device[][];
  /** Maximum length of the call. The platform's documents give its unit as seconds in one place and minutes in another; `max_duration` of a device is seconds everywhere. */
  max_duration?: number;
  /** Maximum price per minute. At least 0. */
  max_price_per_minute?: number;
  /** Region to place the call from. */
  region?: string;
  /** Node to place the call from. */
  node_id?: string;
}

export interface CallingDialResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
  message_data?: Record<string, unknown>;
}

/** Subscribes to inbound calls of contexts. Replaced by `signalwire.receive`. */
export interface CallingReceiveParams {
  /** One context. */
  context?: string;
  /** Several contexts. */
  contexts?: string[];
}

export interface CallingReceiveResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
}

/** Sends a custom event on the call. */
export interface CallingUserEventParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The event: an object, or a name with additional keys of your own. */
  event: Record<string, unknown> | string;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Calls devices and joins the first one that answers to this call. The reply arrives before any of them answers. */
export interface CallingConnectParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Groups of devices. Groups are tried in order; the devices in a group ring at the same time. */
  devices: ConnectDevice[][];
  /** What the caller hears until a device answers. */
  ringback?: Media[];
  /** Returned in the events of the legs. */
  tag?: string;
  /** How long the legs stay joined. The platform's documents give its unit as seconds in one place and minutes in another. */
  max_duration?: number;
  /** Maximum price per minute. At least 0. */
  max_price_per_minute?: number;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

export interface CallingConnectResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
  message_data?: Record<string, unknown>;
}

/** Disconnects joined legs. Both calls stay up. */
export interface CallingDisconnectParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Transfers the call to another document or app. */
export interface CallingTransferParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Address of a document, the document itself, or a context as `context:name`. */
  dest: string;
  /** Passed on to the receiver. */
  params?: Record<string, unknown>;
  /** Stored with the call. */
  meta?: Record<string, unknown>;
}

/** Asks the SIP endpoint to call another address instead. */
export interface CallingReferParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  device: ReferDevice;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Puts the call on hold. The platform may refuse it. */
export interface CallingHoldParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Takes the call off hold. The platform may refuse it. */
export interface CallingUnholdParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Turns on noise reduction. */
export interface CallingDenoiseParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Turns off noise reduction. */
export interface CallingDenoiseStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Echoes the caller's audio, to test the line. */
export interface CallingEchoParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Maximum length of the echo; 0 means until the call ends. In seconds. */
  timeout?: number;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Sends DTMF digits. */
export interface CallingSendDigitsParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** `0-9 * # A B C D`; `w` waits 0.5 s, `W` 1 s. */
  digits: string;
}

/** Makes the platform run a method whenever the caller presses certain keys. */
export interface CallingBindDigitParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The keys, in order. */
  digits: string;
  /** The method, such as `calling.play`. */
  bind_method: string;
  /** Its params. */
  params?: Record<string, unknown>;
  /** Name of the group that the binding belongs to. */
  realm?: string;
  /** Maximum number of times; 0 means no limit. At least 0. */
  max_triggers?: number;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Removes bindings made by `calling.bind_digit`. */
export interface CallingClearDigitBindingsParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The group to remove. Default: all groups. */
  realm?: string;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Plays a list of media in sequence. */
export interface CallingPlayParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** What to play, in order. */
  play: Media[];
  /** Volume relative to the original. In dB, -40 to 40, default `0`. */
  volume?: number;
  /** Which side of the call hears it. Default `"listen"`. */
  direction?: "listen" | "speak" | "both";
  /** How often to play the list; 0 means until it is stopped. At least 0, default `1`. */
  loop?: number;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** Language for `tts` items that have none. */
  language?: string;
  /** Voice for `tts` items that have none. */
  voice?: string;
  /** Gender of the voice for `tts` items that have none. */
  gender?: "male" | "female";
}

/** Ends the playback. */
export interface CallingPlayStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Pauses the playback. */
export interface CallingPlayPauseParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Resumes a paused playback. */
export interface CallingPlayResumeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Changes the volume of the playback. */
export interface CallingPlayVolumeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Volume relative to the original. In dB, -40 to 40. */
  volume: number;
}

/** Records the call to a file. */
export interface CallingRecordParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** What to record, and how. */
  record: {
    audio: RecordAudio;
  };
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

export interface CallingRecordResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  control_id?: string;
  /** Address that the file will have. */
  url?: string;
}

/** Ends the recording. */
export interface CallingRecordStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Pauses the recording. */
export interface CallingRecordPauseParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** What is recorded during the pause: nothing, or silence. Default `"skip"`. */
  behavior?: "skip" | "silence";
}

/** Resumes a paused recording. */
export interface CallingRecordResumeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Collects pressed keys or speech. */
export interface CallingCollectParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  digits?: CollectDigits;
  speech?: CollectSpeech;
  /** How long to wait for the first input. In seconds, default `4`. */
  initial_timeout?: number;
  /** Report partial results during recognition. Default `false`. */
  partial_results?: boolean;
  /** Keep collecting after a result, until stopped. Default `false`. */
  continuous?: boolean;
  /** Used by the platform itself; leave it out. */
  continue?: boolean;
  /** Report the first key or sound. Default `false`. */
  send_start_of_input?: boolean;
  /** Start `initial_timeout` at once, rather than on `calling.collect.start_input_timers`. Default `false`. */
  start_input_timers?: boolean;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Stops the collection. */
export interface CallingCollectStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Starts `initial_timeout`. Also works for `calling.play_and_collect`. */
export interface CallingCollectStartInputTimersParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Plays a prompt and collects the answer. Also sends `calling.call.play` events, which do not complete it. */
export interface CallingPlayAndCollectParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** The prompt. */
  play: Media[];
  collect: Collect;
  /** Volume relative to the original. In dB, -40 to 40, default `0`. */
  volume?: number;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Stops the prompt and the collection. */
export interface CallingPlayAndCollectStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Changes the volume of the prompt. */
export interface CallingPlayAndCollectVolumeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Volume relative to the original. In dB, -40 to 40. */
  volume: number;
}

/** Detects who or what has answered. The first result completes it; more may follow. */
export interface CallingDetectParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  detect: Detect;
  /** Maximum time to detect. In seconds, at least 0, default `30`. */
  timeout?: number;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Ends the detection. */
export interface CallingDetectStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Sends a document as a fax. */
export interface CallingSendFaxParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Address of the document, a PDF. */
  document: string;
  /** Sender's identity, as shown by the receiving machine. */
  identity?: string;
  /** Printed at the top of each page; empty means no header. */
  header_info?: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Stops sending. */
export interface CallingSendFaxStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Receives a fax. */
export interface CallingReceiveFaxParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Stops receiving. */
export interface CallingReceiveFaxStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Sends a copy of the call's audio to a receiver. */
export interface CallingTapParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  tap: TapConfig;
  device: TapDevice;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

export interface CallingTapResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  control_id?: string;
  /** The address that the platform sends from. */
  source_device?: {
    type: string;
    params: Record<string, unknown>;
  };
}

/** Ends the tap. */
export interface CallingTapStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Streams the call's audio to a WebSocket. */
export interface CallingStreamParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Address that receives the audio, `wss:` only. */
  url: string;
  /** Name of the stream. */
  name?: string;
  /** Codec, such as `PCMU` or `OPUS@48000h`. */
  codec?: string;
  /** Which side's audio to send. The short names are documented too. Default `"inbound_track"`. */
  track?: "inbound_track" | "outbound_track" | "both_tracks" | "inbound" | "outbound" | "both";
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** HTTP method for `status_url`. Default `"POST"`. */
  status_url_method?: "GET" | "POST";
  /** Bearer token for the receiver. A secret. */
  authorization_bearer_token?: string;
  /** Passed on to the receiver. */
  custom_parameters?: Record<string, unknown>;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Ends the stream. */
export interface CallingStreamStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Takes a card payment. Numbers and booleans are sent as strings. */
export interface CallingPayParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Address of the service that processes the payment. */
  payment_connector_url: string;
  /** How the card is entered. Default `"dtmf"`. */
  input?: "dtmf";
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** The payment method. */
  payment_method?: "credit-card";
  /** Type of bank account. */
  bank_account_type?: unknown;
  /** How long to wait for the next key, as a string. In seconds, default `"5"`. */
  timeout?: string;
  /** Maximum number of attempts per step, as a string. Default `"1"`. */
  max_attempts?: string;
  /** Whether to ask for it: `true` or `false`. Default `"true"`. */
  security_code?: string;
  /** Whether to ask for it: `true` or `false`; or the code itself, if known. Default `"true"`. */
  postal_code?: string;
  /** Minimum number of digits of the postal code, as a string. Default `"0"`. */
  min_postal_code_length?: string;
  /** Whether the token may be used to charge the card again. Default `"reusable"`. */
  token_type?: "one-time" | "reusable";
  /** Amount to charge, as a decimal string. If 0 or missing, only a token is created. */
  charge_amount?: string;
  /** Currency of the amount. Default `"usd"`. */
  currency?: string;
  /** Language of the prompts. Default `"en-US"`. */
  language?: string;
  /** Voice of the prompts. Default `"woman"`. */
  voice?: string;
  /** What the payment is for. */
  description?: string;
  /** Accepted card types, separated by spaces, such as `visa mastercard amex`. Default `"visa mastercard amex"`. */
  valid_card_types?: string;
  /** Passed on to the service. */
  parameters?: {
    name: string;
    value: string;
  }[];
  /** Replace the platform's own prompts. */
  prompts?: PayPrompt[];
}

/** Ends the payment. */
export interface CallingPayStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Joins the call to a conference. */
export interface CallingJoinConferenceParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Name of the conference. */
  name: string;
  /** Whether the call joins muted. Default `false`. */
  muted?: boolean;
  /** When the other participants hear a beep. Always a string, even `"true"`. Default `"true"`. */
  beep?: "true" | "false" | "onEnter" | "onExit";
  /** Whether the conference starts when this call joins. Default `true`. */
  start_on_enter?: boolean;
  /** Whether the conference ends when this call leaves. Default `false`. */
  end_on_exit?: boolean;
  /** Address of what the call hears until the conference starts. */
  wait_url?: string;
  /** Maximum number of participants. 1 to 100000. */
  max_participants?: number;
  /** Whether to record the conference. Default `"do-not-record"`. */
  record?: "do-not-record" | "record-from-start";
  /** The region of the conference. */
  region?: "global" | "us" | "eu" | "ch";
  /** Whether to trim silence at both ends of the recording. Default `"trim-silence"`. */
  trim?: "trim-silence" | "do-not-trim";
  /** Id of the call that this one coaches. */
  coach?: string;
  /** Address to which the platform posts the events of the conference. */
  status_callback?: string;
  /** Events to post, separated by spaces: `start end join leave mute hold modify speaker announcement`. */
  status_callback_event?: string;
  /** Format of the posted events. */
  status_callback_event_type?: "relay" | "cxml" | "laml";
  /** HTTP method for `status_callback`. Default `"POST"`. */
  status_callback_method?: "GET" | "POST";
  /** Address to which the platform posts the recording's events. */
  recording_status_callback?: string;
  /** Events to post, separated by spaces: `in-progress completed absent`. */
  recording_status_callback_event?: string;
  /** Format of the posted events. */
  recording_status_callback_event_type?: "relay" | "cxml" | "laml";
  /** HTTP method for `recording_status_callback`. Default `"POST"`. */
  recording_status_callback_method?: "GET" | "POST";
  stream?: ConferenceStream;
  /** Used by the platform itself; leave it out. */
  acl?: string;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

export interface CallingJoinConferenceResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  /** The conference, as `calling.leave_conference` expects it. */
  conference_id?: string;
}

/** Takes the call out of a conference. */
export interface CallingLeaveConferenceParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The conference. */
  conference_id: string;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
}

/** Puts the call into a queue. */
export interface CallingQueueEnterParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Name of the queue. */
  queue_name: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** Address of what the caller hears while waiting. */
  wait_url?: string;
}

/** Takes the call out of a queue. Has its own control id, not that of `calling.queue.enter`. */
export interface CallingQueueLeaveParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Name of the queue. */
  queue_name: string;
  /** The queue. */
  queue_id?: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Joins the call to a video room. */
export interface CallingJoinRoomParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Name of the room. Allowed characters: `A-Z a-z 0-9 _ -`. */
  name: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** Used by the platform itself; leave it out. */
  hagrid_json_api_url?: string;
  /** Used by the platform itself; leave it out. */
  hagrid_node_id?: string;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Takes the call out of its video room. */
export interface CallingLeaveRoomParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
}

/** Transcribes the call. Only one transcription can run per call: a second is refused with 409. */
export interface CallingTranscribeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Ends the transcription. */
export interface CallingTranscribeStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Transcribes the call live. */
export interface CallingLiveTranscribeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  action: LiveTranscribeAction;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Translates the call live. */
export interface CallingLiveTranslateParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  action: LiveTranslateAction;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Connects the caller to an AI agent. */
export interface CallingAiParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
  /** Id of an agent configured on the platform. */
  agent?: string;
  /** Who the agent is and what it should do. */
  prompt?: AiPrompt;
  /** What the agent summarizes after the conversation. */
  post_prompt?: AiPrompt;
  /** Address to which the summary is posted. */
  post_prompt_url?: string;
  /** Data available to the agent and its functions. */
  global_data?: Record<string, unknown>;
  SWAIG?: AiSwaig;
  params?: AiSettings;
  /** User name for `post_prompt_url`. */
  post_prompt_auth_user?: string;
  /** Password for `post_prompt_url`. A secret. */
  post_prompt_auth_password?: string;
  /** How to pronounce certain words. */
  pronounce?: AiPronunciation[];
  /** Words that the caller is likely to say. */
  hints?: string[];
  /** Languages and voices of the agent. */
  languages?: AiLanguage[];
}

/** Ends the conversation with the agent. */
export interface CallingAiStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Id of the operation: any string that is unique among the running operations of the call. */
  control_id: string;
}

/** Connects the caller to an Amazon Bedrock agent. */
export interface CallingAmazonBedrockParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The agent's prompt: an object, or only its text. */
  prompt?: AiPrompt | string;
  /** What the agent summarizes after the conversation. */
  post_prompt?: AiPrompt;
  /** Address to which the summary is posted. */
  post_prompt_url?: string;
  /** Data available to the agent and its functions. */
  global_data?: Record<string, unknown>;
  SWAIG?: AiSwaig;
  params?: AiSettings;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Sends a message to the running agent. */
export interface CallingAiMessageParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The message. */
  message_text?: string;
  /** The role that the message is sent as. */
  role?: "user" | "system" | "assistant";
  /** What the agent should forget: `{full_reset, user_prompt, system_prompt}`. */
  reset?: Record<string, unknown>;
  /** Data to merge into the agent's data. */
  global_data?: Record<string, unknown>;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Puts the agent on hold. */
export interface CallingAiHoldParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** How long to hold, as a numeric string. In seconds. */
  timeout?: string;
  /** Instructions for the agent. */
  prompt?: string;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Resumes the agent. */
export interface CallingAiUnholdParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Instructions for the agent. */
  prompt?: string;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Adds an agent that listens without speaking. Further params are those of its document. */
export interface CallingAiSidecarParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Sends an instruction to the listening agent. */
export interface CallingAiSidecarPokeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The message for the agent. */
  text: string;
}

/** Asks the listening agent a question. The answer arrives later, under the `ask_id` of the reply. */
export interface CallingAiSidecarAskParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The question. */
  text: string;
}

export interface CallingAiSidecarAskResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  /** The question. */
  ask_id?: string;
}

/** Removes the listening agent. */
export interface CallingAiSidecarStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Returns the status of the listening agent. */
export interface CallingAiSidecarStatusParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Sends a text message. Its state arrives in events that carry the `message_id` of the reply. */
export interface MessagingSendParams {
  /** The context that receives its state events. Default: that of the session. */
  context?: string;
  /** Recipient, `+` and digits. */
  to_number: string;
  /** A number of the project, `+` and digits. */
  from_number: string;
  /** The text. */
  body?: string;
  /** Addresses of pictures and other files. */
  media?: string[];
  /** Returned in its events. */
  tags?: string[];
  /** Region to send from. */
  region?: string;
}

export interface MessagingSendResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
  /** The message. */
  message_id: string;
}

/** Opens a session, or resumes one with `protocol` and `authorization_state`. */
export interface SignalwireConnectParams {
  /** Protocol version: 2.0.0. */
  version: {
    major: number;
    minor: number;
    revision: number;
  };
  /** The software that connects. */
  agent?: string;
  /** Whether the client acknowledges each event with a reply. */
  event_acks?: boolean;
  /** Credentials. */
  authentication: {
    /** The project. */
    project: string;
    /** A secret. */
    token: string;
  } | {
    /** A secret. */
    jwt_token: string;
  };
  /** Contexts to receive calls and messages from. */
  contexts?: string[];
  /** The session to resume. */
  protocol?: string;
  /** Proof of ownership of the session. A secret. */
  authorization_state?: string;
  /** From an older protocol; leave it out. */
  identity?: string;
  /** From an older protocol; leave it out. */
  host?: string;
  /** From an older protocol; leave it out. */
  params?: Record<string, unknown>;
  /** From an older protocol; leave it out. */
  protocols?: {
    protocol: string;
    rank: number;
  }[];
  /** Belongs in `authentication`; leave it out. */
  project?: string;
  /** Belongs in `authentication`; leave it out. */
  token?: string;
}

export interface SignalwireConnectResult {
  /** The session; needed to resume it. */
  protocol?: string;
  identity?: string;
  sessionid: string;
  /** Whether the session was resumed. */
  session_restored: boolean;
  /** The node that holds the session. */
  nodeid: string;
  master_nodeid: string;
  authorization?: Record<string, unknown>;
  authorizations?: unknown[];
  accesses?: unknown[];
  protocols?: unknown[];
  protocols_uncertified?: string[];
  subscriptions?: unknown[];
  ice_servers?: unknown[];
  host?: string;
  result?: unknown;
}

/** Renews the authentication of an open session. */
export interface SignalwireReauthenticateParams {
  /** The authenticated project, as `{project, jwt_token}`. */
  authentication: Record<string, unknown>;
  /** Proof of possession of the token. A secret. */
  dpop_token?: string;
}

export interface SignalwireReauthenticateResult {
  authentication?: string;
  authorization?: Record<string, unknown>;
  ice_servers?: unknown[];
  result?: unknown;
}

/** Subscribes to the calls and messages of contexts. */
export interface SignalwireReceiveParams {
  /** The contexts. */
  contexts: string[];
}

export interface SignalwireReceiveResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
}

/** Ends the subscription to contexts. */
export interface SignalwireUnreceiveParams {
  /** The contexts. */
  contexts: string[];
}

export interface SignalwireUnreceiveResult {
  /** An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`. */
  code: string;
  /** The code in words. */
  message?: string;
}

/** Checks that the other side is alive. Sent by either side. */
export interface SignalwirePingParams {
  /** Returned in the reply. */
  timestamp?: number;
  /** Returned in the reply. */
  payload?: string;
}

export interface SignalwirePingResult {
  timestamp?: number;
  payload?: string;
}

/** The platform is about to close the socket and wants the client to reconnect. */
export interface SignalwireDisconnectParams {
  /** Whether to start a new session rather than resume this one. Default `false`. */
  restart?: boolean;
}

/** Delivers an event. The client replies at once with an empty result. */
export interface SignalwireEventParams {
  /** The event, such as `calling.call.play`. */
  event_type: string;
  /** The session that the event is for. */
  event_channel?: string;
  /** When it happened, since 1970. In seconds. */
  timestamp?: number;
  /** The project. */
  project_id?: string;
  /** The space. */
  space_id?: string;
  /** The params of the event. */
  params: Record<string, unknown>;
}

/** Wraps a method, as an older protocol did. Send the method itself instead. */
export interface SignalwireExecuteParams {
  /** The session. */
  protocol: string;
  /** The method. */
  method: string;
  /** Its params. */
  params?: Record<string, unknown>;
  /** The requesting node. */
  requester_nodeid?: string;
  /** The requester. */
  requester_identity?: string;
  /** The responding node. */
  responder_nodeid?: string;
  /** The responder. */
  responder_identity?: string;
  /** From an older protocol; leave it out. */
  attempted?: string[];
}

export interface SignalwireExecuteResult {
  requester_nodeid: string;
  responder_nodeid: string;
  result?: unknown;
}

/** The state of a call has changed. */
export type CallingCallStateEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The state. */
  readonly call_state: "created" | "ringing" | "answered" | "ending" | "ended";
  /** Why the call ended; only with `ended`. */
  readonly end_reason?: "hangup" | "cancel" | "busy" | "noAnswer" | "decline" | "error" | "abandoned" | "max_duration" | "not_found" | "no_answer" | "declined" | null;
  /** Who placed the call: the other side (`inbound`) or the app (`outbound`). */
  readonly direction?: "inbound" | "outbound";
  readonly device?: Device;
  /** The leg that it is joined to. */
  readonly peer?: {
    call_id: string;
    node_id: string;
  };
  /** The command that placed the call, such as `dial`. */
  readonly created_by?: string;
  /** The context that the call was routed to. */
  readonly context?: string;
};

/** An inbound call has arrived. */
export type CallingCallReceiveEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag, if one was set. */
  readonly tag?: string;
  /** Its state, `created` or `ringing`. */
  readonly call_state: string;
  /** Always `inbound`: the other side placed the call. */
  readonly direction?: "inbound";
  readonly device: Device;
  /** The project that it belongs to; often next to `params` instead. */
  readonly project_id?: string;
  /** The context that the call was routed to. */
  readonly context?: string;
  /** The session's protocol. */
  readonly protocol?: string;
};

/** The state of a dial has changed. */
export type CallingCallDialEvent = {
  /** The node that places the calls. */
  readonly node_id?: string;
  /** The tag of the dial. */
  readonly tag: string;
  /** The state. */
  readonly dial_state: "dialing" | "answered" | "failed";
  /** The answered call; only with `answered`. */
  readonly call?: {
    call_id: string;
    node_id: string;
    tag?: string;
    device?: Device;
    /** `true` or `"true"` for the leg that was answered. */
    dial_winner?: boolean | string;
    /** Its state; if missing, `answered`. */
    call_state?: string;
    direction?: string;
    segment_id?: string;
    context?: string;
  };
  /** Why it failed; only with `failed`. */
  readonly reason?: string;
  /** What reported it; only with `failed`. */
  readonly source?: string;
};

/** Reports an error outside of a reply. */
export type CallingErrorEvent = {
  /** The call that the error is about, if any. */
  readonly call_id?: string;
  /** The reason, as an HTTP status code. */
  readonly code: string;
  /** The code in words. */
  readonly message: string;
};

/** The state of the connection to another call has changed. */
export type CallingCallConnectEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The state. */
  readonly connect_state: "connecting" | "connected" | "disconnected" | "failed";
  /** The other leg; only with `connected`. */
  readonly peer?: {
    call_id: string;
    node_id: string;
    tag?: string;
    device: Device;
    queue_id?: string;
    queue_name?: string;
  };
  /** Why it failed; only with `failed`. */
  readonly failed_reason?: string;
};

/** The state of a SIP REFER has changed. */
export type CallingCallReferEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The state. */
  readonly state: "inProgress" | "cancel" | "busy" | "noAnswer" | "error" | "success";
  /** The address that the call was referred to. */
  readonly sip_refer_to?: string;
  /** The SIP response to the REFER, such as `202`. */
  readonly sip_refer_response_code?: string;
  /** The SIP status of the new call, such as `200`. */
  readonly sip_notify_response_code?: string;
};

/** Noise reduction was turned on or off. */
export type CallingCallDenoiseEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** Whether it is on. */
  readonly denoised: boolean;
};

/** The state of the echo has changed. */
export type CallingCallEchoEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The state, such as `echoing`. */
  readonly state: string;
};

/** The call was put on hold or taken off. */
export type CallingCallHoldEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The state, such as `hold`. */
  readonly state: string;
};

/** Digits were sent. */
export type CallingCallSendDigitsEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "finished";
};

/** The state of a playback has changed. Also sent for `calling.play_and_collect`. */
export type CallingCallPlayEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "playing" | "paused" | "finished" | "error";
};

/** The state of a recording has changed. */
export type CallingCallRecordEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "recording" | "paused" | "finished" | "no_input" | "error";
  /** Address of the file; here or in `record`. */
  readonly url?: string;
  /** Length of the recording; here or in `record`. In seconds. */
  readonly duration?: number;
  /** Size of the file; here or in `record`. In bytes. */
  readonly size?: number;
  /** The recording. */
  readonly recording_id?: string;
  /** When it started, in seconds since 1970. */
  readonly start_time?: number;
  /** When it ended, in seconds since 1970. */
  readonly end_time?: number;
  /** What is recorded during a pause. */
  readonly pause_behavior?: "silence" | "skip";
  /** How it was recorded, as `{audio}`, or the file as `{url, duration, size, format}`. */
  readonly record?: Record<string, unknown>;
};

/** Input has arrived, or the state of a collection has changed. */
export type CallingCallCollectEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** What was collected. */
  readonly result?: {
    /** `digit`, `speech`, `no_input`, `no_match`, `error`, `start_of_input` or `finished`. */
    type: string;
    /** The input; only with `digit` and `speech`. */
    params?: {
      /** The digits; only with `digit`. */
      digits?: string;
      /** The key that ended the input; only with `digit`. */
      terminator?: string;
      /** What was said; only with `speech`. */
      text?: string;
      /** Confidence of the recognition, 0 to 100; only with `speech`. */
      confidence?: number;
    };
  };
  /** False for a partial result. */
  readonly final?: boolean;
  /** The state; only with `continuous`. */
  readonly state?: "collecting" | "finished" | "error";
};

/** Something was detected, or the detection has ended. */
export type CallingCallDetectEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** What was detected. */
  readonly detect: {
    /** The detector that ran: `machine`, `fax` or `digit`. */
    type: string;
    params?: {
      /** `HUMAN`, `MACHINE`, `UNKNOWN`, `READY`, `NOT_READY`, `CED`, `CNG`, a digit, `finished` or `error`. */
      event?: string;
      /** Whether a beep was heard. */
      beep?: boolean;
    };
  };
  /** The state; usually missing. */
  readonly state?: string;
};

/** A page was sent or received, or the fax has ended. */
export type CallingCallFaxEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** What has happened. */
  readonly fax: {
    /** `page`, `finished` or `error`. */
    type: string;
    params?: {
      /** Whether the fax is sent or received. */
      direction?: "send" | "receive";
      /** Page number; only with `page`. */
      number?: number;
      /** The identity on this side; only with `finished`. */
      identity?: string;
      /** The identity of the other machine; only with `finished`. */
      remote_identity?: string;
      /** Address of the document; only with `finished`. */
      document?: string;
      /** Number of pages; only with `finished`. */
      pages?: number | string;
      /** Whether all pages were transferred; only with `finished`. */
      success?: boolean;
      /** Result code; only with `finished`. */
      result?: number | string;
      /** The result in words; only with `finished`. */
      result_text?: string;
      /** Format of the document; only with `finished`. */
      format?: string;
    };
  };
};

/** The state of a tap has changed. */
export type CallingCallTapEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "tapping" | "finished";
  readonly tap?: TapConfig;
  readonly device?: TapDevice;
};

/** The state of a stream has changed. Also sent for a stream opened by `calling.connect`. */
export type CallingCallStreamEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "streaming" | "finished";
  /** Where the audio is sent. */
  readonly url?: string;
  /** The stream's name. */
  readonly name?: string;
};

/** A payment has reached a step. */
export type CallingCallPayEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** The state; `finished` or `error` at the end, often missing. */
  readonly state?: string;
  /** The step, such as `payment-card-number` or `payment-completed`. */
  readonly for?: string;
  /** What went wrong, such as `invalid-card-number`. */
  readonly error_type?: string;
  /** The payment method. */
  readonly payment_method?: string;
  /** The card number, masked except for its last digits. */
  readonly payment_card_number?: string;
  /** Card type. */
  readonly payment_card_type?: string;
  /** The security code, masked. */
  readonly security_code?: string;
  /** When the card expires. */
  readonly expiration_date?: string;
  /** The postal code. */
  readonly payment_card_postal_code?: string;
  /** The `status_url` of the command. */
  readonly status_url?: string;
  /** HTTP method for `status_url`. */
  readonly status_url_method?: string;
};

/** The state of a conference or of a participant has changed. */
export type CallingConferenceEvent = {
  /** The call that the event is about, if any. */
  readonly call_id?: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The conference. */
  readonly conference_id: string;
  /** Its name. */
  readonly name: string;
  /** What has happened. */
  readonly status: "conference-start" | "conference-end" | "participant-join" | "participant-leave" | "participant-mute" | "participant-unmute" | "participant-hold" | "participant-unhold" | "participant-speech-start" | "participant-speech-stop" | "participant-modify" | "record-start" | "record-pause" | "record-resume" | "record-stop";
  /** Number of calls in the conference. */
  readonly size?: number;
  /** The region of the conference. */
  readonly region?: string;
  /** Whether the call is muted. */
  readonly muted?: boolean;
  /** Whether the call is on hold. */
  readonly hold?: boolean;
  /** Whether the conference starts when this call joins. */
  readonly start_on_join?: boolean;
  /** Whether the conference ends when this call leaves. */
  readonly end_on_leave?: boolean;
  /** Whether the call is a coach. */
  readonly coaching?: boolean;
  /** Address of the recording. */
  readonly recording_url?: string;
  /** Size of the recording. In bytes. */
  readonly recording_file_size?: number;
  /** Length of the recording. In seconds. */
  readonly recording_duration?: number;
  /** Why the conference ended. */
  readonly reason_ended?: string;
  /** The call that ended it. */
  readonly call_id_ending_conf?: string;
};

/** The call has entered or left a queue. */
export type CallingCallQueueEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The command that the event reports on; may be null with `dequeue`. */
  readonly control_id: string | null;
  /** What has happened. */
  readonly status: "enqueue" | "dequeue" | "leave";
  /** The queue. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Position in the queue; 1 is next. */
  readonly position?: number;
  /** Number of calls in the queue. */
  readonly size?: number;
  /** Average time in the queue. In seconds. */
  readonly avg_time?: number;
  /** When the call entered, since 1970; 0 means not yet. In microseconds. */
  readonly enqueue_ts?: number;
  /** When the call was taken out, since 1970; 0 means not yet. In microseconds. */
  readonly dequeue_ts?: number;
  /** When the call left, since 1970; 0 means not yet. In microseconds. */
  readonly leave_ts?: number;
  /** The `status_url` of the command. */
  readonly status_url?: string;
};

/** The state of a transcription has changed. */
export type CallingCallTranscribeEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "transcribing" | "finished";
  /** Address of the recording. */
  readonly url?: string;
  /** The recording. */
  readonly recording_id?: string;
  /** Length of the recording. In seconds. */
  readonly duration?: number;
  /** Size of the recording. In bytes. */
  readonly size?: number;
  /** The `status_url` of the command. */
  readonly status_url?: string;
  /** When it started, in seconds since 1970. */
  readonly start_time?: number;
  /** When it ended, in seconds since 1970. */
  readonly end_time?: number;
};

/** An AI agent changed its state. The platform may never send it. */
export type CallingCallAiEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation that the event reports on. */
  readonly control_id: string;
  /** The state; `finished` or `error` at the end. */
  readonly state?: string;
};

/** A message has arrived. */
export type MessagingReceiveEvent = {
  /** The message. */
  readonly message_id: string;
  /** The context of the message. */
  readonly context?: string;
  /** Whether it was received or sent. */
  readonly direction?: "inbound" | "outbound";
  /** Sender. */
  readonly from_number?: string;
  /** Recipient. */
  readonly to_number?: string;
  /** The text. */
  readonly body?: string;
  /** Addresses of pictures and other files. */
  readonly media?: string[];
  /** Number of billed segments. */
  readonly segments?: number;
  /** The state. */
  readonly message_state: "queued" | "initiated" | "sent" | "delivered" | "undelivered" | "failed" | "received";
  /** The tags that it was sent with. */
  readonly tags?: string[];
};

/** The state of a message has changed. */
export type MessagingStateEvent = {
  /** The message. */
  readonly message_id: string;
  /** The context of the message. */
  readonly context?: string;
  /** Whether it was received or sent. */
  readonly direction?: "inbound" | "outbound";
  /** Sender. */
  readonly from_number?: string;
  /** Recipient. */
  readonly to_number?: string;
  /** The text. */
  readonly body?: string;
  /** Addresses of pictures and other files. */
  readonly media?: string[];
  /** Number of billed segments. */
  readonly segments?: number;
  /** The state. */
  readonly message_state: "queued" | "initiated" | "sent" | "delivered" | "undelivered" | "failed" | "received";
  /** The tags that it was sent with. */
  readonly tags?: string[];
  /** Why it was not delivered; only with `undelivered` and `failed`. */
  readonly reason?: string;
};

/** Delivers the secret that resumes the session on a later connection. */
export type SignalwireAuthorizationStateEvent = {
  /** Proof of ownership of the session. A secret; an empty string is ignored. */
  readonly authorization_state: string;
};

/** The params of each method. */
export interface MethodParams {
  "calling.answer": CallingAnswerParams;
  "calling.end": CallingEndParams;
  "calling.pass": CallingPassParams;
  "calling.begin": CallingBeginParams;
  "calling.dial": CallingDialParams;
  "calling.receive": CallingReceiveParams;
  "calling.user_event": CallingUserEventParams;
  "calling.connect": CallingConnectParams;
  "calling.disconnect": CallingDisconnectParams;
  "calling.transfer": CallingTransferParams;
  "calling.refer": CallingReferParams;
  "calling.hold": CallingHoldParams;
  "calling.unhold": CallingUnholdParams;
  "calling.denoise": CallingDenoiseParams;
  "calling.denoise.stop": CallingDenoiseStopParams;
  "calling.echo": CallingEchoParams;
  "calling.send_digits": CallingSendDigitsParams;
  "calling.bind_digit": CallingBindDigitParams;
  "calling.clear_digit_bindings": CallingClearDigitBindingsParams;
  "calling.play": CallingPlayParams;
  "calling.play.stop": CallingPlayStopParams;
  "calling.play.pause": CallingPlayPauseParams;
  "calling.play.resume": CallingPlayResumeParams;
  "calling.play.volume": CallingPlayVolumeParams;
  "calling.record": CallingRecordParams;
  "calling.record.stop": CallingRecordStopParams;
  "calling.record.pause": CallingRecordPauseParams;
  "calling.record.resume": CallingRecordResumeParams;
  "calling.collect": CallingCollectParams;
  "calling.collect.stop": CallingCollectStopParams;
  "calling.collect.start_input_timers": CallingCollectStartInputTimersParams;
  "calling.play_and_collect": CallingPlayAndCollectParams;
  "calling.play_and_collect.stop": CallingPlayAndCollectStopParams;
  "calling.play_and_collect.volume": CallingPlayAndCollectVolumeParams;
  "calling.detect": CallingDetectParams;
  "calling.detect.stop": CallingDetectStopParams;
  "calling.send_fax": CallingSendFaxParams;
  "calling.send_fax.stop": CallingSendFaxStopParams;
  "calling.receive_fax": CallingReceiveFaxParams;
  "calling.receive_fax.stop": CallingReceiveFaxStopParams;
  "calling.tap": CallingTapParams;
  "calling.tap.stop": CallingTapStopParams;
  "calling.stream": CallingStreamParams;
  "calling.stream.stop": CallingStreamStopParams;
  "calling.pay": CallingPayParams;
  "calling.pay.stop": CallingPayStopParams;
  "calling.join_conference": CallingJoinConferenceParams;
  "calling.leave_conference": CallingLeaveConferenceParams;
  "calling.queue.enter": CallingQueueEnterParams;
  "calling.queue.leave": CallingQueueLeaveParams;
  "calling.join_room": CallingJoinRoomParams;
  "calling.leave_room": CallingLeaveRoomParams;
  "calling.transcribe": CallingTranscribeParams;
  "calling.transcribe.stop": CallingTranscribeStopParams;
  "calling.live_transcribe": CallingLiveTranscribeParams;
  "calling.live_translate": CallingLiveTranslateParams;
  "calling.ai": CallingAiParams;
  "calling.ai.stop": CallingAiStopParams;
  "calling.amazon_bedrock": CallingAmazonBedrockParams;
  "calling.ai_message": CallingAiMessageParams;
  "calling.ai_hold": CallingAiHoldParams;
  "calling.ai_unhold": CallingAiUnholdParams;
  "calling.ai_sidecar": CallingAiSidecarParams;
  "calling.ai_sidecar.poke": CallingAiSidecarPokeParams;
  "calling.ai_sidecar.ask": CallingAiSidecarAskParams;
  "calling.ai_sidecar.stop": CallingAiSidecarStopParams;
  "calling.ai_sidecar.status": CallingAiSidecarStatusParams;
  "messaging.send": MessagingSendParams;
  "signalwire.connect": SignalwireConnectParams;
  "signalwire.reauthenticate": SignalwireReauthenticateParams;
  "signalwire.receive": SignalwireReceiveParams;
  "signalwire.unreceive": SignalwireUnreceiveParams;
  "signalwire.ping": SignalwirePingParams;
  "signalwire.disconnect": SignalwireDisconnectParams;
  "signalwire.event": SignalwireEventParams;
  "signalwire.execute": SignalwireExecuteParams;
}

/** The reply to each method. */
export interface MethodResults {
  "calling.answer": Reply;
  "calling.end": Reply;
  "calling.pass": CallReply;
  "calling.begin": CallingBeginResult;
  "calling.dial": CallingDialResult;
  "calling.receive": CallingReceiveResult;
  "calling.user_event": CallReply;
  "calling.connect": CallingConnectResult;
  "calling.disconnect": Reply;
  "calling.transfer": CallReply;
  "calling.refer": Reply;
  "calling.hold": CallReply;
  "calling.unhold": CallReply;
  "calling.denoise": CallReply;
  "calling.denoise.stop": CallReply;
  "calling.echo": CallReply;
  "calling.send_digits": OperationReply;
  "calling.bind_digit": CallReply;
  "calling.clear_digit_bindings": CallReply;
  "calling.play": OperationReply;
  "calling.play.stop": OperationReply;
  "calling.play.pause": OperationReply;
  "calling.play.resume": OperationReply;
  "calling.play.volume": OperationReply;
  "calling.record": CallingRecordResult;
  "calling.record.stop": OperationReply;
  "calling.record.pause": OperationReply;
  "calling.record.resume": OperationReply;
  "calling.collect": OperationReply;
  "calling.collect.stop": OperationReply;
  "calling.collect.start_input_timers": OperationReply;
  "calling.play_and_collect": OperationReply;
  "calling.play_and_collect.stop": OperationReply;
  "calling.play_and_collect.volume": OperationReply;
  "calling.detect": OperationReply;
  "calling.detect.stop": OperationReply;
  "calling.send_fax": OperationReply;
  "calling.send_fax.stop": OperationReply;
  "calling.receive_fax": OperationReply;
  "calling.receive_fax.stop": OperationReply;
  "calling.tap": CallingTapResult;
  "calling.tap.stop": OperationReply;
  "calling.stream": OperationReply;
  "calling.stream.stop": OperationReply;
  "calling.pay": OperationReply;
  "calling.pay.stop": OperationReply;
  "calling.join_conference": CallingJoinConferenceResult;
  "calling.leave_conference": CallReply;
  "calling.queue.enter": OperationReply;
  "calling.queue.leave": OperationReply;
  "calling.join_room": CallReply;
  "calling.leave_room": CallReply;
  "calling.transcribe": OperationReply;
  "calling.transcribe.stop": OperationReply;
  "calling.live_transcribe": CallReply;
  "calling.live_translate": CallReply;
  "calling.ai": OperationReply;
  "calling.ai.stop": OperationReply;
  "calling.amazon_bedrock": CallReply;
  "calling.ai_message": CallReply;
  "calling.ai_hold": CallReply;
  "calling.ai_unhold": CallReply;
  "calling.ai_sidecar": CallReply;
  "calling.ai_sidecar.poke": CallReply;
  "calling.ai_sidecar.ask": CallingAiSidecarAskResult;
  "calling.ai_sidecar.stop": CallReply;
  "calling.ai_sidecar.status": CallReply;
  "messaging.send": MessagingSendResult;
  "signalwire.connect": SignalwireConnectResult;
  "signalwire.reauthenticate": SignalwireReauthenticateResult;
  "signalwire.receive": SignalwireReceiveResult;
  "signalwire.unreceive": SignalwireUnreceiveResult;
  "signalwire.ping": SignalwirePingResult;
  "signalwire.disconnect": Record<string, unknown>;
  "signalwire.event": Record<string, unknown>;
  "signalwire.execute": SignalwireExecuteResult;
}

/** The params of each event. */
export interface EventParams {
  "calling.call.state": CallingCallStateEvent;
  "calling.call.receive": CallingCallReceiveEvent;
  "calling.call.dial": CallingCallDialEvent;
  "calling.error": CallingErrorEvent;
  "calling.call.connect": CallingCallConnectEvent;
  "calling.call.refer": CallingCallReferEvent;
  "calling.call.denoise": CallingCallDenoiseEvent;
  "calling.call.echo": CallingCallEchoEvent;
  "calling.call.hold": CallingCallHoldEvent;
  "calling.call.send_digits": CallingCallSendDigitsEvent;
  "calling.call.play": CallingCallPlayEvent;
  "calling.call.record": CallingCallRecordEvent;
  "calling.call.collect": CallingCallCollectEvent;
  "calling.call.detect": CallingCallDetectEvent;
  "calling.call.fax": CallingCallFaxEvent;
  "calling.call.tap": CallingCallTapEvent;
  "calling.call.stream": CallingCallStreamEvent;
  "calling.call.pay": CallingCallPayEvent;
  "calling.conference": CallingConferenceEvent;
  "calling.call.queue": CallingCallQueueEvent;
  "calling.call.transcribe": CallingCallTranscribeEvent;
  "calling.call.ai": CallingCallAiEvent;
  "messaging.receive": MessagingReceiveEvent;
  "messaging.state": MessagingStateEvent;
  "signalwire.authorization.state": SignalwireAuthorizationStateEvent;
}

/** The name of a method on the wire. */
export type MethodName = keyof MethodParams;

/** The name of an event on the wire. */
export type EventName = keyof EventParams;
