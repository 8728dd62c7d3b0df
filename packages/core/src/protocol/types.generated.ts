// Generated from packages/core/src/schemas by `npm run generate`. Do not edit.

export interface MediaAudioParams {
  /** Address of the file, `http:` or `https:`. */
  url: string;
}

/** A recorded file. */
export interface MediaAudio {
  type: "audio";
  params: MediaAudioParams;
}

export interface MediaTtsParams {
  /** What is said. */
  text: string;
  /** Language tag, such as `en-US` or `de-DE`. Default `"en-US"`. */
  language?: string;
  /** Kind of voice. Default `"female"`. */
  gender?: "male" | "female";
  /** A voice by its provider's name. It decides over `gender`. */
  voice?: string;
}

/** Text that is spoken. */
export interface MediaTts {
  type: "tts";
  params: MediaTtsParams;
}

export interface MediaSilenceParams {
  /** How long, more than 0. In seconds. */
  duration: number;
}

/** Silence. */
export interface MediaSilence {
  type: "silence";
  params: MediaSilenceParams;
}

export interface MediaRingtoneParams {
  /** A country's ringing tone, or `bong`. */
  name: "at" | "au" | "be" | "bg" | "bong" | "br" | "ca" | "ch" | "cl" | "cn" | "cy" | "cz" | "de" | "dk" | "dz" | "ee" | "eg" | "es" | "fi" | "fr" | "gr" | "hu" | "il" | "in" | "it" | "jp" | "ko" | "lt" | "mx" | "my" | "nl" | "no" | "nz" | "ph" | "pk" | "pl" | "pt" | "ro" | "rs" | "ru" | "sa" | "se" | "sg" | "th" | "tr" | "tw" | "uk" | "us" | "ve" | "za";
  /** How long. Without it: until it is stopped. In seconds. */
  duration?: number;
}

/** A ringing tone. */
export interface MediaRingtone {
  type: "ringtone";
  params: MediaRingtoneParams;
}

/** Something that is played. */
export type Media = MediaAudio | MediaTts | MediaSilence | MediaRingtone;

export interface DevicePhoneParams {
  /** Number to call, `+` and digits. */
  to_number: string;
  /** Number to show, `+` and digits. */
  from_number: string;
  /** How long to ring before the call counts as not answered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** The call ends after this long. In seconds. */
  max_duration?: number;
  /** Address to which the platform posts the states of this leg. */
  call_state_url?: string;
  /** Which states are posted. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, that runs on the called leg before the two are joined. */
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
  /** Headers of the INVITE. */
  headers?: {
    name: string;
    value: string;
  }[];
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`. */
  codecs?: string[];
  /** Media as WebRTC does it. Default `false`. */
  webrtc_media?: boolean;
  /** Time between two refreshes of the session. In seconds, at least 1. */
  session_timeout?: number;
  /** Whether media is encrypted. Default `"optional"`. */
  encryption?: "mandatory" | "optional" | "forbidden";
  /** Name for the endpoint's digest authentication. */
  username?: string;
  /** Password for the endpoint's digest authentication. A secret. */
  password?: string;
  /** How long to ring before the call counts as not answered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** The call ends after this long. In seconds. */
  max_duration?: number;
  /** Address to which the platform posts the states of this leg. */
  call_state_url?: string;
  /** Which states are posted. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, that runs on the called leg before the two are joined. */
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
  /** Who calls. */
  from: string;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `VP8`, `H264`. */
  codecs?: string[];
  /** How long to ring before the call counts as not answered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** Address to which the platform posts the states of this leg. */
  call_state_url?: string;
  /** Which states are posted. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, that runs on the called leg before the two are joined. */
  confirm?: string;
}

/** A WebRTC client. */
export interface DeviceWebrtc {
  type: "webrtc";
  params: DeviceWebrtcParams;
}

export interface DeviceAgoraParams {
  /** Who calls. */
  from: string;
  /** The address to call. */
  to?: string;
  /** The Agora app. */
  appid: string;
  /** The app's channel. */
  channel: string;
  /** Address to which the platform posts the states of this leg. */
  call_state_url?: string;
  /** Which states are posted. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, that runs on the called leg before the two are joined. */
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
  /** A name for the stream. */
  name?: string;
  /** `PCMU`, `PCMA`, `G722` or `L16`, with rate and packet time if wanted: `L16@24000h@40i`. */
  codec?: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** How `status_url` is called. Default `"POST"`. */
  status_url_method?: "GET" | "POST";
  /** Sound in both directions. Default `false`. */
  realtime?: boolean;
  /** Bearer token for the receiver. A secret. */
  authorization_bearer_token?: string;
  /** Handed to the receiver. */
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
  /** Number to show, `+` and digits. Without it: that of the call. */
  from_number?: string;
  /** How long to ring before the call counts as not answered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** The call ends after this long. In seconds. */
  max_duration?: number;
  /** Address to which the platform posts the states of this leg. */
  call_state_url?: string;
  /** Which states are posted. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, that runs on the called leg before the two are joined. */
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
  /** Address to show, `sip:…`. Without it: that of the call. */
  from?: string;
  /** Name to show. */
  from_name?: string;
  /** Headers of the INVITE. */
  headers?: {
    name: string;
    value: string;
  }[];
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`. */
  codecs?: string[];
  /** Media as WebRTC does it. Default `false`. */
  webrtc_media?: boolean;
  /** Time between two refreshes of the session. In seconds, at least 1. */
  session_timeout?: number;
  /** Whether media is encrypted. Default `"optional"`. */
  encryption?: "mandatory" | "optional" | "forbidden";
  /** Name for the endpoint's digest authentication. */
  username?: string;
  /** Password for the endpoint's digest authentication. A secret. */
  password?: string;
  /** How long to ring before the call counts as not answered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** The call ends after this long. In seconds. */
  max_duration?: number;
  /** Address to which the platform posts the states of this leg. */
  call_state_url?: string;
  /** Which states are posted. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, that runs on the called leg before the two are joined. */
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
  /** Who calls. Without it: that of the call. */
  from?: string;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `VP8`, `H264`. */
  codecs?: string[];
  /** How long to ring before the call counts as not answered. In seconds, 1 to 600, default `30`. */
  timeout?: number;
  /** Address to which the platform posts the states of this leg. */
  call_state_url?: string;
  /** Which states are posted. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, that runs on the called leg before the two are joined. */
  confirm?: string;
}

/** A WebRTC client. */
export interface ConnectDeviceWebrtc {
  type: "webrtc";
  params: ConnectDeviceWebrtcParams;
}

export interface ConnectDeviceAgoraParams {
  /** Who calls. */
  from: string;
  /** The address to call. */
  to?: string;
  /** The Agora app. */
  appid: string;
  /** The app's channel. */
  channel: string;
  /** Address to which the platform posts the states of this leg. */
  call_state_url?: string;
  /** Which states are posted. Default `["ended"]`. */
  call_state_events?: ("created" | "ringing" | "answered" | "ended")[];
  /** A document, or its address, that runs on the called leg before the two are joined. */
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
  /** A name for the stream. */
  name?: string;
  /** `PCMU`, `PCMA`, `G722` or `L16`, with rate and packet time if wanted: `L16@24000h@40i`. */
  codec?: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** How `status_url` is called. Default `"POST"`. */
  status_url_method?: "GET" | "POST";
  /** Sound in both directions. Default `false`. */
  realtime?: boolean;
  /** Bearer token for the receiver. A secret. */
  authorization_bearer_token?: string;
  /** Handed to the receiver. */
  custom_parameters?: Record<string, unknown>;
}

/** A WebSocket that receives the audio. Only for `calling.connect`. */
export interface ConnectDeviceStream {
  type: "stream";
  params: ConnectDeviceStreamParams;
}

/** A device that a call can be connected with. */
export type ConnectDevice = ConnectDevicePhone | ConnectDeviceSip | ConnectDeviceWebrtc | ConnectDeviceAgora | ConnectDeviceCall | ConnectDeviceQueue | ConnectDeviceStream;

/** How to collect pressed keys. */
export interface CollectDigits {
  /** Number of digits that end the input. At least 1. */
  max: number;
  /** How many digits are the least. */
  min?: number;
  /** Longest pause between two digits, more than 0. In seconds, default `5`. */
  digit_timeout?: number;
  /** Keys that end the input, out of `0-9 A-D * #`. Empty: none does. */
  terminators?: string;
}

/** How speech is recognised. */
export interface CollectSpeech {
  /** Silence after which the speaker counts as done. In seconds, default `1`. */
  end_silence_timeout?: number;
  /** Longest time that is listened to. In seconds, default `60`. */
  speech_timeout?: number;
  /** Language tag, such as `en-US`; `engine:tag` picks the engine too. Default `"en-US"`. */
  language?: string;
  /** Words and phrases to expect. */
  hints?: string[];
  /** A model of the engine, by its name there. */
  model?: string;
  /** Who recognises the speech. Case counts. */
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
  /** Start to count `initial_timeout` with the prompt, rather than at its end. Default `false`. */
  start_input_timers?: boolean;
}

/** Options of the audio recording. */
export interface RecordAudio {
  /** Beep before the recording starts. Default `false`. */
  beep?: boolean;
  /** Kind of file. Default `"mp3"`. */
  format?: "mp3" | "wav" | "mp4";
  /** One channel for each side. Default `false`. */
  stereo?: boolean;
  /** Whose sound is recorded. Default `"speak"`. */
  direction?: "listen" | "speak" | "both";
  /** How long to wait for sound; 0 means no limit. In seconds, at least 0, default `5`. */
  initial_timeout?: number;
  /** Silence that ends the recording; 0 disables this. In seconds, at least 0, default `1`. */
  end_silence_timeout?: number;
  /** Longest recording; 0: no limit. In seconds, at least 0, default `0`. */
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
  /** Silence after which a machine counts as ready to record. Without it: `end_silence_timeout`. In seconds. */
  machine_ready_timeout?: number;
  /** A voice that lasts longer is a machine's. In seconds, default `1.25`. */
  machine_voice_threshold?: number;
  /** A voice that says more words is a machine's. Default `6`. */
  machine_words_threshold?: number;
  /** Report when a machine that was ready speaks again. Default `false`. */
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
  /** `CED` is the tone of a machine that answers, `CNG` of one that calls. Default `"CED"`. */
  tone?: "CED" | "CNG" | "ced" | "cng";
}

/** Listens for the tone of a fax machine. */
export interface DetectFax {
  type: "fax";
  params?: DetectFaxParams;
}

export interface DetectDigitParams {
  /** Keys to listen for. Empty: any. Default `"0123456789#*"`. */
  digits?: string;
}

/** Listens for pressed keys. */
export interface DetectDigit {
  type: "digit";
  params?: DetectDigitParams;
}

/** What to listen for. */
export type Detect = DetectMachine | DetectFax | DetectDigit;

/** What is tapped. */
export interface TapConfig {
  type: "audio";
  params: {
    /** Whose sound is tapped. */
    direction?: "listen" | "speak" | "both";
  };
}

export interface TapDeviceRtpParams {
  /** IPv4 address that can be reached from the internet. */
  addr: string;
  /** UDP port. 1 to 65535. */
  port: number;
  /** Codec, such as `PCMU`, `PCMA` or `OPUS`. */
  codec?: string;
  /** Length of a packet, a multiple of 10. In milliseconds, 10 to 120. */
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

/** Where tapped sound goes. */
export type TapDevice = TapDeviceRtp | TapDeviceWs;

/** The address that a SIP call is referred to. */
export interface ReferDevice {
  type: "sip";
  params: {
    /** Address to refer to, `sip:…`. */
    to?: string;
    /** Another documented name of `to`. */
    uri?: string;
    /** Address to show, `sip:…`. */
    from?: string;
    /** Name for digest authentication. */
    username?: string;
    /** Password for digest authentication. A secret. */
    password?: string;
    /** Headers of the REFER: an object, or a list of `{name, value}`. */
    headers?: Record<string, unknown> | {
      name: string;
      value: string;
    }[];
  };
}

/** Sends a conference's sound to a WebSocket. */
export interface ConferenceStream {
  /** Address that receives the audio, `wss:` only. */
  url: string;
  /** A name for the stream. */
  name?: string;
  /** `PCMU`, `PCMA`, `G722` or `L16`, with rate and packet time if wanted: `L16@24000h@40i`. */
  codec?: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** How `status_url` is called. Default `"POST"`. */
  status_url_method?: "GET" | "POST";
  /** Sound in both directions. Default `false`. */
  realtime?: boolean;
  /** Bearer token for the receiver. A secret. */
  authorization_bearer_token?: string;
  /** Handed to the receiver. */
  custom_parameters?: Record<string, unknown>;
}

/** What the caller hears at one step of a payment. */
export interface PayPrompt {
  /** The step at which it is said. */
  for: "payment-card-number" | "expiration-date" | "security-code" | "postal-code" | "payment-processing" | "payment-completed" | "payment-failed" | "payment-canceled" | "payment-cancelled";
  /** What is said or played, in this order. */
  actions?: {
    /** Whether `phrase` is spoken or played. */
    type: "Say" | "Play";
    /** The text, or the address of the file. */
    phrase: string;
  }[];
  /** Only on these attempts: numbers with spaces between, `1 2`. */
  attempt?: string;
  /** Another documented name of `attempt`. */
  attempts?: string;
  /** Only for these cards, with spaces between: `visa amex`. */
  card_type?: string;
  /** Only after these errors, with spaces between, such as `timeout`, `invalid-card-number` or `card-declined`. */
  error_type?: string;
  /** Whether the inputs of two tries have to match, as text. */
  require_matching_inputs?: string;
}

/** Starts the transcription. */
export interface LiveTranscribeActionStartParams {
  /** Language tag of the speech, such as `en-US`. */
  lang: string;
  /** Whose speech is used. */
  direction: ("remote-caller" | "local-caller")[];
  /** Address to which the results are posted. */
  webhook?: string;
  /** Post each sentence as it is recognised. */
  live_events?: boolean;
  /** Make a summary at the end. */
  ai_summary?: boolean;
  /** The prompt for the summary. */
  ai_summary_prompt?: string;
  /** The engine that recognises the speech. Default `"deepgram"`. */
  speech_engine?: "deepgram" | "google";
  /** The longest speech. In milliseconds, default `60000`. */
  speech_timeout?: number;
  /** Silence after which a sentence counts as done. The default is the engine's own. In milliseconds. */
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
  /** Whose speech is used. */
  direction: ("remote-caller" | "local-caller")[];
  /** Address to which the results are posted. */
  webhook?: string;
  /** Post each sentence as it is recognised. */
  live_events?: boolean;
  /** Make a summary at the end. */
  ai_summary?: boolean;
  /** The prompt for the summary. */
  ai_summary_prompt?: string;
  /** The engine that recognises the speech. Default `"deepgram"`. */
  speech_engine?: "deepgram" | "google";
  /** The longest speech. In milliseconds, default `60000`. */
  speech_timeout?: number;
  /** Silence after which a sentence counts as done. The default is the engine's own. In milliseconds. */
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

/** Speaks a message of your own. */
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

/** What an AI agent is to do, and how it chooses its words. */
export interface AiPrompt {
  /** The instructions, in plain words. */
  text?: string;
  /** How freely the agent chooses its words; 0 is the strictest. */
  temperature?: number;
  /** Share of likely words that the agent chooses from, 0 to 1. */
  top_p?: number;
  /** Minimum confidence of speech recognition, 0 to 1. */
  confidence?: number;
  /** How sure speech recognition must be before the caller interrupts the agent, 0 to 1. */
  barge_confidence?: number;
  /** Above 0: the agent turns to new subjects more readily. */
  presence_penalty?: number;
  /** Above 0: the agent repeats its words less. */
  frequency_penalty?: number;
  /** The language model, by the platform's name for it. */
  model?: string;
}

/** A function that an AI agent may call. */
export interface AiFunction {
  /** Name of the function, unique for the agent. */
  function?: string;
  /** What it does and when the agent calls it. */
  description?: string;
  /** Its arguments, as JSON Schema. */
  parameters?: Record<string, unknown>;
  /** Address that is called with the arguments. By default that of `defaults`. */
  web_hook_url?: string;
  /** Whether the agent may call it. Default `true`. */
  active?: boolean;
  /** Data that is posted with each call of it. */
  meta_data?: Record<string, unknown>;
  /** What the agent says while it runs, by language tag. */
  fillers?: Record<string, unknown>;
}

/** Functions that an AI agent may call. */
export interface AiSwaig {
  /** The functions. */
  functions?: AiFunction[];
  /** Defaults for all functions. */
  defaults?: {
    /** Address that is called for functions without their own. */
    web_hook_url?: string;
  };
  /** Functions that are defined elsewhere: `{url, functions}`. */
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
  /** A voice by its provider's name. */
  voice?: string;
  /** What is said while the agent thinks. */
  speech_fillers?: string[];
  /** What the agent says while a function runs. */
  function_fillers?: string[];
}

/** How an AI agent speaks a word. */
export interface AiPronunciation {
  /** The word or phrase as it is written. */
  replace?: string;
  /** How it is spelled to be spoken right. */
  with?: string;
  /** Whether to ignore upper and lower case. */
  ignore_case?: boolean;
}

/** Settings of an AI agent, as the platform's documents list them. */
export interface AiSettings {
  /** Silence after which the caller counts as done. In milliseconds. */
  end_of_speech_timeout?: number;
}

export interface Reply {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  data?: Record<string, unknown>;
}

export interface CallReply {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
}

export interface OperationReply {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  control_id?: string;
}

/** Answers an inbound call. To answer twice does no harm. */
export interface CallingAnswerParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The call ends after this long. In seconds. */
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
  /** The reason that the other side gets. Default `"hangup"`. */
  reason?: "hangup" | "cancel" | "busy" | "noAnswer" | "decline" | "error";
}

/** Gives an inbound call back to routing, for another app to take. The call stays up. */
export interface CallingPassParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Places a call to one device. `calling.dial` does the same and more. */
export interface CallingBeginParams {
  device: Device;
  /** Comes back in the events of the call. */
  tag?: string;
  /** How long the call may last. The platform's documents give its unit as seconds in one place and minutes in another; `max_duration` of a device is seconds everywhere. */
  max_duration?: number;
  /** Where in the world the call is placed from. */
  region?: string;
  /** The node that is to place it. */
  node_id?: string;
}

export interface CallingBeginResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  node_id?: string;
  message_data?: Record<string, unknown>;
}

/** Places calls until one is answered. The reply has no call id: what becomes of it arrives by `tag`. */
export interface CallingDialParams {
  /** Ties the events to this request: any text that no other dial has. */
  tag: string;
  /** Groups are tried one after another; the devices in a group ring at the same time. */
  devices: Device[][];
  /** How long the call may last. The platform's documents give its unit as seconds in one place and minutes in another; `max_duration` of a device is seconds everywhere. */
  max_duration?: number;
  /** Highest price per minute that is accepted. At least 0. */
  max_price_per_minute?: number;
  /** Where in the world the call is placed from. */
  region?: string;
  /** The node that is to place it. */
  node_id?: string;
}

export interface CallingDialResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  data?: Record<string, unknown>;
  message_data?: Record<string, unknown>;
}

/** Subscribes to inbound calls of contexts. `signalwire.receive` has taken its place. */
export interface CallingReceiveParams {
  /** One context. */
  context?: string;
  /** Several contexts. */
  contexts?: string[];
}

export interface CallingReceiveResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
}

/** Sends an event of the app's own on the call. */
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

/** Calls devices and joins the one that answers with this call. The reply comes before anybody has answered. */
export interface CallingConnectParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Groups are tried one after another; the devices in a group ring at the same time. */
  devices: ConnectDevice[][];
  /** What the call hears until it is answered. */
  ringback?: Media[];
  /** Repeated in the events of the legs. */
  tag?: string;
  /** How long the legs stay joined. The platform's documents give its unit as seconds in one place and minutes in another. */
  max_duration?: number;
  /** Highest price per minute that is accepted. At least 0. */
  max_price_per_minute?: number;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

export interface CallingConnectResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  data?: Record<string, unknown>;
  message_data?: Record<string, unknown>;
}

/** Takes joined legs apart. Both stay up. */
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
  /** Handed to the receiver. */
  params?: Record<string, unknown>;
  /** Kept with the call. */
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

/** Takes the noise out of the call's sound. */
export interface CallingDenoiseParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
}

/** Leaves the noise in again. */
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
  /** Ends after this long; 0: with the call. In seconds. */
  timeout?: number;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Presses keys. */
export interface CallingSendDigitsParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** `0-9 * # A B C D`; `w` waits half a second, `W` a whole one. */
  digits: string;
}

/** Has the platform run a method whenever the caller presses certain keys. */
export interface CallingBindDigitParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The keys, in this order. */
  digits: string;
  /** The method, such as `calling.play`. */
  bind_method: string;
  /** Its params. */
  params?: Record<string, unknown>;
  /** A name for the group that the binding belongs to. */
  realm?: string;
  /** Maximum number of times; 0 means no limit. At least 0. */
  max_triggers?: number;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Removes what `calling.bind_digit` has bound. */
export interface CallingClearDigitBindingsParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Only this group. Without it: all of them. */
  realm?: string;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Plays media, one after another. */
export interface CallingPlayParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** What is played, in this order. */
  play: Media[];
  /** Volume relative to the original. In dB, -40 to 40, default `0`. */
  volume?: number;
  /** Which side of the call hears it. Default `"listen"`. */
  direction?: "listen" | "speak" | "both";
  /** How often to play the list; 0 means until it is stopped. At least 0, default `1`. */
  loop?: number;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** Language of texts that name none. */
  language?: string;
  /** Voice of texts that name none. */
  voice?: string;
  /** Kind of voice of texts that name none. */
  gender?: "male" | "female";
}

/** Ends the playback. */
export interface CallingPlayStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Pauses the playback. */
export interface CallingPlayPauseParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Resumes a paused playback. */
export interface CallingPlayResumeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Makes the playback louder or softer. */
export interface CallingPlayVolumeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
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
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** What is recorded, and how. */
  record: {
    audio: RecordAudio;
  };
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

export interface CallingRecordResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  control_id?: string;
  /** Where the file will be. */
  url?: string;
}

/** Ends the recording. */
export interface CallingRecordStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Pauses the recording. */
export interface CallingRecordPauseParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** What the file holds meanwhile: nothing, or silence. Default `"skip"`. */
  behavior?: "skip" | "silence";
}

/** Resumes a paused recording. */
export interface CallingRecordResumeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Collects pressed keys or speech. */
export interface CallingCollectParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  digits?: CollectDigits;
  speech?: CollectSpeech;
  /** How long to wait for the first input. In seconds, default `4`. */
  initial_timeout?: number;
  /** Report partial results during recognition. Default `false`. */
  partial_results?: boolean;
  /** Continue after a result, until it is stopped. Default `false`. */
  continuous?: boolean;
  /** Used by the platform itself; leave it out. */
  continue?: boolean;
  /** Report the first key or sound. Default `false`. */
  send_start_of_input?: boolean;
  /** Start to count `initial_timeout` at once, rather than on `calling.collect.start_input_timers`. Default `false`. */
  start_input_timers?: boolean;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Ends the collecting. */
export interface CallingCollectStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Starts to count `initial_timeout`. Also for an operation of `calling.play_and_collect`. */
export interface CallingCollectStartInputTimersParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Plays a prompt and collects the answer. Events of `calling.call.play` come too; they do not end it. */
export interface CallingPlayAndCollectParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
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
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Makes the prompt louder or softer. */
export interface CallingPlayAndCollectVolumeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** Volume relative to the original. In dB, -40 to 40. */
  volume: number;
}

/** Finds out who or what has answered. The first finding completes it; further ones may follow. */
export interface CallingDetectParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  detect: Detect;
  /** Ends after this long. In seconds, at least 0, default `30`. */
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
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Sends a document as a fax. */
export interface CallingSendFaxParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** Address of the document, a PDF. */
  document: string;
  /** Who sends it, as the other machine shows it. */
  identity?: string;
  /** Printed on the top of each page. Empty: no header. */
  header_info?: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Ends the sending. */
export interface CallingSendFaxStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Receives a fax. */
export interface CallingReceiveFaxParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

/** Ends the receiving. */
export interface CallingReceiveFaxStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Sends a copy of the call's sound to a receiver. */
export interface CallingTapParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  tap: TapConfig;
  device: TapDevice;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
}

export interface CallingTapResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  control_id?: string;
  /** Where the platform sends from. */
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
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Streams the call's sound to a WebSocket. */
export interface CallingStreamParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** Address that receives the audio, `wss:` only. */
  url: string;
  /** A name for the stream. */
  name?: string;
  /** Codec, such as `PCMU` or `OPUS@48000h`. */
  codec?: string;
  /** Whose sound is sent. The short names are documented too. Default `"inbound_track"`. */
  track?: "inbound_track" | "outbound_track" | "both_tracks" | "inbound" | "outbound" | "both";
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** How `status_url` is called. Default `"POST"`. */
  status_url_method?: "GET" | "POST";
  /** Bearer token for the receiver. A secret. */
  authorization_bearer_token?: string;
  /** Handed to the receiver. */
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
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Takes a payment by card. Numbers and truths are sent as text. */
export interface CallingPayParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** Address of the service that takes the payment. */
  payment_connector_url: string;
  /** How the card is entered. Default `"dtmf"`. */
  input?: "dtmf";
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** How is paid. */
  payment_method?: "credit-card";
  /** Kind of bank account. */
  bank_account_type?: unknown;
  /** How long to wait for the next key, as text. In seconds, default `"5"`. */
  timeout?: string;
  /** How often a step may be tried, as text. Default `"1"`. */
  max_attempts?: string;
  /** `true` or `false`: whether to ask for it. Default `"true"`. */
  security_code?: string;
  /** `true` or `false`: whether to ask for it; or the code, if it is known. Default `"true"`. */
  postal_code?: string;
  /** How many digits it has at least, as text. Default `"0"`. */
  min_postal_code_length?: string;
  /** Whether the card may be charged again by its token. Default `"reusable"`. */
  token_type?: "one-time" | "reusable";
  /** What is charged, as decimal text. 0 or nothing: only a token is made. */
  charge_amount?: string;
  /** Currency of the amount. Default `"usd"`. */
  currency?: string;
  /** Language of the prompts. Default `"en-US"`. */
  language?: string;
  /** Voice of the prompts. Default `"woman"`. */
  voice?: string;
  /** What is paid for. */
  description?: string;
  /** Cards that are taken, with spaces between, such as `visa mastercard amex`. Default `"visa mastercard amex"`. */
  valid_card_types?: string;
  /** Handed to the service. */
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
  /** Names the operation: any text that no other running operation of the call has. */
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
  /** Join without a voice. Default `false`. */
  muted?: boolean;
  /** When the others hear a beep. A string, also `"true"`. Default `"true"`. */
  beep?: "true" | "false" | "onEnter" | "onExit";
  /** The conference starts when this call joins. Default `true`. */
  start_on_enter?: boolean;
  /** The conference ends when this call leaves. Default `false`. */
  end_on_exit?: boolean;
  /** What is heard until the conference starts. */
  wait_url?: string;
  /** How many calls may join. 1 to 100000. */
  max_participants?: number;
  /** Whether it is recorded. Default `"do-not-record"`. */
  record?: "do-not-record" | "record-from-start";
  /** The region of the conference. */
  region?: "global" | "us" | "eu" | "ch";
  /** Whether silence at the recording's ends is cut off. Default `"trim-silence"`. */
  trim?: "trim-silence" | "do-not-trim";
  /** Id of the call that this one coaches. */
  coach?: string;
  /** Address to which the platform posts what happens in the conference. */
  status_callback?: string;
  /** What is posted, with spaces between: `start end join leave mute hold modify speaker announcement`. */
  status_callback_event?: string;
  /** Style of what is posted. */
  status_callback_event_type?: "relay" | "cxml" | "laml";
  /** How `status_callback` is called. Default `"POST"`. */
  status_callback_method?: "GET" | "POST";
  /** Address to which the platform posts the recording's events. */
  recording_status_callback?: string;
  /** What is posted, with spaces between: `in-progress completed absent`. */
  recording_status_callback_event?: string;
  /** Style of what is posted. */
  recording_status_callback_event_type?: "relay" | "cxml" | "laml";
  /** How `recording_status_callback` is called. Default `"POST"`. */
  recording_status_callback_method?: "GET" | "POST";
  stream?: ConferenceStream;
  /** Used by the platform itself; leave it out. */
  acl?: string;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

export interface CallingJoinConferenceResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
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
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** Name of the queue. */
  queue_name: string;
  /** Address to which the platform also posts the events of this command. */
  status_url?: string;
  /** What is heard while waiting. */
  wait_url?: string;
}

/** Takes the call out of a queue. Its control id is its own, not that of entering. */
export interface CallingQueueLeaveParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
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

/** Transcribes the call. A call has one transcription at a time: a second is refused with 409. */
export interface CallingTranscribeParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
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
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Transcribes the call while it is spoken. */
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

/** Translates the call while it is spoken. */
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

/** Lets an AI agent talk to the caller. */
export interface CallingAiParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
  /** Id of an agent that is set up on the platform. */
  agent?: string;
  /** Who the agent is and what it is to do. */
  prompt?: AiPrompt;
  /** What it is to sum up after the talk. */
  post_prompt?: AiPrompt;
  /** Address to which the summary is posted. */
  post_prompt_url?: string;
  /** Data that the agent and its functions know. */
  global_data?: Record<string, unknown>;
  SWAIG?: AiSwaig;
  params?: AiSettings;
  /** Name for `post_prompt_url`. */
  post_prompt_auth_user?: string;
  /** Password for `post_prompt_url`. A secret. */
  post_prompt_auth_password?: string;
  /** How words are spoken. */
  pronounce?: AiPronunciation[];
  /** Words that are likely to be said. */
  hints?: string[];
  /** Languages and voices of the agent. */
  languages?: AiLanguage[];
}

/** Ends the talk with the agent. */
export interface CallingAiStopParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** Names the operation: any text that no other running operation of the call has. */
  control_id: string;
}

/** Lets an Amazon Bedrock agent talk to the caller. */
export interface CallingAmazonBedrockParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The agent's task: an object, or only its text. */
  prompt?: AiPrompt | string;
  /** What it is to sum up after the talk. */
  post_prompt?: AiPrompt;
  /** Address to which the summary is posted. */
  post_prompt_url?: string;
  /** Data that the agent and its functions know. */
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
  /** In whose name. */
  role?: "user" | "system" | "assistant";
  /** What the agent is to forget: `{full_reset, user_prompt, system_prompt}`. */
  reset?: Record<string, unknown>;
  /** Data that is added to what the agent knows. */
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
  /** How long, a number as text. In seconds. */
  timeout?: string;
  /** What the agent is to know or do. */
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
  /** What the agent is to know or do. */
  prompt?: string;
  /** Used by the platform itself; leave it out. */
  async?: boolean;
  /** Used by the platform itself; leave it out. */
  swml?: boolean;
}

/** Adds an agent that listens without a voice. Further params are those of its document. */
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

/** Asks the listening agent something. The answer comes later, under the `ask_id` of the reply. */
export interface CallingAiSidecarAskParams {
  /** The node of the call, as in the call's events. */
  node_id: string;
  /** The call. */
  call_id: string;
  /** The question. */
  text: string;
}

export interface CallingAiSidecarAskResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  data?: Record<string, unknown>;
  call_id?: string;
  /** The question. */
  ask_id?: string;
}

/** Takes the listening agent away. */
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

/** Sends a text message. What becomes of it arrives by the `message_id` of the reply. */
export interface MessagingSendParams {
  /** The context that gets the events of its states. Without it: that of the session. */
  context?: string;
  /** Recipient, `+` and digits. */
  to_number: string;
  /** A number of the project, `+` and digits. */
  from_number: string;
  /** The text. */
  body?: string;
  /** Addresses of pictures and other files. */
  media?: string[];
  /** Repeated in its events. */
  tags?: string[];
  /** Where in the world it is sent from. */
  region?: string;
}

export interface MessagingSendResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
  /** The message. */
  message_id: string;
}

/** Opens a session, or takes one up again with `protocol` and `authorization_state`. */
export interface SignalwireConnectParams {
  /** Version of the protocol, 2.0.0. */
  version: {
    major: number;
    minor: number;
    revision: number;
  };
  /** The software that connects. */
  agent?: string;
  /** The client acknowledges each event with a reply. */
  event_acks?: boolean;
  /** Who connects. */
  authentication: {
    /** The project. */
    project: string;
    /** A secret. */
    token: string;
  } | {
    /** A secret. */
    jwt_token: string;
  };
  /** Contexts whose calls and messages are wanted. */
  contexts?: string[];
  /** The session to resume. */
  protocol?: string;
  /** Proof that it was ours. A secret. */
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
  /** Belongs into `authentication`; leave it out. */
  project?: string;
  /** Belongs into `authentication`; leave it out. */
  token?: string;
}

export interface SignalwireConnectResult {
  /** The session, needed to resume it. */
  protocol?: string;
  identity?: string;
  sessionid: string;
  /** The session was taken up again. */
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
  /** Proof that the token is ours. A secret. */
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
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
}

/** Ends the subscription to contexts. */
export interface SignalwireUnreceiveParams {
  /** The contexts. */
  contexts: string[];
}

export interface SignalwireUnreceiveResult {
  /** `2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, … */
  code: string;
  /** The same for people to read. */
  message?: string;
}

/** Finds out whether the other side is alive. Either side may ask. */
export interface SignalwirePingParams {
  /** Repeated in the reply. */
  timestamp?: number;
  /** Repeated in the reply. */
  payload?: string;
}

export interface SignalwirePingResult {
  timestamp?: number;
  payload?: string;
}

/** The platform is about to close the socket and wants the client to reconnect. */
export interface SignalwireDisconnectParams {
  /** Start a new session rather than take up this one. Default `false`. */
  restart?: boolean;
}

/** Carries an event. It is answered at once with an empty result. */
export interface SignalwireEventParams {
  /** The event, such as `calling.call.play`. */
  event_type: string;
  /** The session it is for. */
  event_channel?: string;
  /** When it happened, since 1970. In seconds. */
  timestamp?: number;
  /** The project. */
  project_id?: string;
  /** The space. */
  space_id?: string;
  /** What the event says. */
  params: Record<string, unknown>;
}

/** Wraps a method as an older protocol did. Methods are sent as they are instead. */
export interface SignalwireExecuteParams {
  /** The session. */
  protocol: string;
  /** The method. */
  method: string;
  /** Its params. */
  params?: Record<string, unknown>;
  /** The node that asks. */
  requester_nodeid?: string;
  /** Who asks. */
  requester_identity?: string;
  /** The node that the request is for. */
  responder_nodeid?: string;
  /** Who is asked. */
  responder_identity?: string;
  /** From an older protocol; leave it out. */
  attempted?: string[];
}

export interface SignalwireExecuteResult {
  requester_nodeid: string;
  responder_nodeid: string;
  result?: unknown;
}

/** A call has changed its state. */
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
  /** Why it has ended; only with `ended`. */
  readonly end_reason?: "hangup" | "cancel" | "busy" | "noAnswer" | "decline" | "error" | "abandoned" | "max_duration" | "not_found" | "no_answer" | "declined" | null;
  /** Who placed the call: the other side, or the app. */
  readonly direction?: "inbound" | "outbound";
  readonly device?: Device;
  /** The leg it is joined with. */
  readonly peer?: {
    call_id: string;
    node_id: string;
  };
  /** The command that placed it, such as `dial`. */
  readonly created_by?: string;
  /** The context it was routed to. */
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
  /** A tag, when one was set. */
  readonly tag?: string;
  /** Its state, `created` or `ringing`. */
  readonly call_state: string;
  /** Who placed the call: the other side. */
  readonly direction?: "inbound";
  readonly device: Device;
  /** The project that it belongs to; often only next to `params`. */
  readonly project_id?: string;
  /** The context it was routed to. */
  readonly context?: string;
  /** The session's protocol. */
  readonly protocol?: string;
};

/** A dial has changed its state. */
export type CallingCallDialEvent = {
  /** The node that places the calls. */
  readonly node_id?: string;
  /** The tag of the dial. */
  readonly tag: string;
  /** The state. */
  readonly dial_state: "dialing" | "answered" | "failed";
  /** The call that was answered; only with `answered`. */
  readonly call?: {
    call_id: string;
    node_id: string;
    tag?: string;
    device?: Device;
    /** True or `"true"` for the leg that was answered. */
    dial_winner?: boolean | string;
    /** Its state; may be missing, and is `answered` then. */
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

/** The platform reports an error outside of a reply. */
export type CallingErrorEvent = {
  /** The call, when it is about one. */
  readonly call_id?: string;
  /** The reason in HTTP's numbers. */
  readonly code: string;
  /** The same for people to read. */
  readonly message: string;
};

/** The connection with another call has changed its state. */
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

/** A SIP REFER has changed its state. */
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
  /** The address that it was referred to. */
  readonly sip_refer_to?: string;
  /** The SIP response to the REFER, such as `202`. */
  readonly sip_refer_response_code?: string;
  /** How the new call went, in SIP's numbers. */
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

/** The echo has changed its state. */
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
  /** The operation it reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "finished";
};

/** A playback changed its state. `calling.play_and_collect` sends it too. */
export type CallingCallPlayEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation it reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "playing" | "paused" | "finished" | "error";
};

/** A recording has changed its state. */
export type CallingCallRecordEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation it reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "recording" | "paused" | "finished" | "no_input" | "error";
  /** Where the file is; here or in `record`. */
  readonly url?: string;
  /** How long the recording is; here or in `record`. In seconds. */
  readonly duration?: number;
  /** How large the file is; here or in `record`. In bytes. */
  readonly size?: number;
  /** The recording. */
  readonly recording_id?: string;
  /** When it started, in seconds since 1970. */
  readonly start_time?: number;
  /** When it ended, in seconds since 1970. */
  readonly end_time?: number;
  /** What the file holds of a pause. */
  readonly pause_behavior?: "silence" | "skip";
  /** How it was recorded, as `{audio}`, or the file as `{url, duration, size, format}`. */
  readonly record?: Record<string, unknown>;
};

/** Input has arrived, or a collection has changed its state. */
export type CallingCallCollectEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation it reports on. */
  readonly control_id: string;
  /** What was collected. */
  readonly result?: {
    /** `digit`, `speech`, `no_input`, `no_match`, `error`, `start_of_input` or `finished`. */
    type: string;
    /** The input, of a `digit` or a `speech`. */
    params?: {
      /** The digits, of a `digit`. */
      digits?: string;
      /** The key that ended the input, of a `digit`. */
      terminator?: string;
      /** What was said, of a `speech`. */
      text?: string;
      /** How sure the recognition is, 0 to 100, of a `speech`. */
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
  /** The operation it reports on. */
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
  /** The state; mostly missing. */
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
  /** The operation it reports on. */
  readonly control_id: string;
  /** What has happened. */
  readonly fax: {
    /** `page`, `finished` or `error`. */
    type: string;
    params?: {
      /** Whether it is sent or received. */
      direction?: "send" | "receive";
      /** Number of the page, of a `page`. */
      number?: number;
      /** The identity on this side, of `finished`. */
      identity?: string;
      /** The identity of the other machine, of `finished`. */
      remote_identity?: string;
      /** Address of the document, of `finished`. */
      document?: string;
      /** Number of pages, of `finished`. */
      pages?: number | string;
      /** Whether all pages were transferred, of `finished`. */
      success?: boolean;
      /** Code of the result, of `finished`. */
      result?: number | string;
      /** The result in words, of `finished`. */
      result_text?: string;
      /** Format of the document, of `finished`. */
      format?: string;
    };
  };
};

/** A tap has changed its state. */
export type CallingCallTapEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation it reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "tapping" | "finished";
  readonly tap?: TapConfig;
  readonly device?: TapDevice;
};

/** A stream has changed its state, also one that `calling.connect` has opened. */
export type CallingCallStreamEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation it reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "streaming" | "finished";
  /** Where the sound goes. */
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
  /** The operation it reports on. */
  readonly control_id: string;
  /** The state; `finished` or `error` at the end, often missing. */
  readonly state?: string;
  /** The step, such as `payment-card-number` or `payment-completed`. */
  readonly for?: string;
  /** What went wrong, such as `invalid-card-number`. */
  readonly error_type?: string;
  /** How is paid. */
  readonly payment_method?: string;
  /** The card, masked but for its last digits. */
  readonly payment_card_number?: string;
  /** Kind of card. */
  readonly payment_card_type?: string;
  /** The security code, masked. */
  readonly security_code?: string;
  /** When the card expires. */
  readonly expiration_date?: string;
  /** The postal code. */
  readonly payment_card_postal_code?: string;
  /** The address that the command gave. */
  readonly status_url?: string;
  /** How that is called. */
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
  /** How many calls are in it. */
  readonly size?: number;
  /** The region of the conference. */
  readonly region?: string;
  /** The call has no voice. */
  readonly muted?: boolean;
  /** The call is on hold. */
  readonly hold?: boolean;
  /** The conference starts when this call joins. */
  readonly start_on_join?: boolean;
  /** The conference ends when this call leaves. */
  readonly end_on_leave?: boolean;
  /** The call is a coach. */
  readonly coaching?: boolean;
  /** Where the recording is. */
  readonly recording_url?: string;
  /** How large the recording is. In bytes. */
  readonly recording_file_size?: number;
  /** How long the recording is. In seconds. */
  readonly recording_duration?: number;
  /** Why the conference has ended. */
  readonly reason_ended?: string;
  /** The call that has ended it. */
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
  /** The command it reports on; may be null with `dequeue`. */
  readonly control_id: string | null;
  /** What has happened. */
  readonly status: "enqueue" | "dequeue" | "leave";
  /** The queue. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Place in the queue; 1 is next. */
  readonly position?: number;
  /** How many calls wait. */
  readonly size?: number;
  /** How long calls wait on average. In seconds. */
  readonly avg_time?: number;
  /** When it entered, since 1970; 0: not yet. In microseconds. */
  readonly enqueue_ts?: number;
  /** When it was taken out, since 1970; 0: not yet. In microseconds. */
  readonly dequeue_ts?: number;
  /** When it left, since 1970; 0: not yet. In microseconds. */
  readonly leave_ts?: number;
  /** The address that the command gave. */
  readonly status_url?: string;
};

/** A transcription has changed its state. */
export type CallingCallTranscribeEvent = {
  /** The call. */
  readonly call_id: string;
  /** The node of the call. */
  readonly node_id?: string;
  /** The segment of the call. */
  readonly segment_id?: string;
  /** The tag that the call was placed with. */
  readonly tag?: string;
  /** The operation it reports on. */
  readonly control_id: string;
  /** The state. */
  readonly state: "transcribing" | "finished";
  /** Where the recording is. */
  readonly url?: string;
  /** The recording. */
  readonly recording_id?: string;
  /** How long the recording is. In seconds. */
  readonly duration?: number;
  /** How large the recording is. In bytes. */
  readonly size?: number;
  /** The address that the command gave. */
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
  /** The operation it reports on. */
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
  /** Who sent it: the other side, or the app. */
  readonly direction?: "inbound" | "outbound";
  /** Who sent it. */
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
  /** The tags it was sent with. */
  readonly tags?: string[];
};

/** A message has changed its state. */
export type MessagingStateEvent = {
  /** The message. */
  readonly message_id: string;
  /** The context of the message. */
  readonly context?: string;
  /** Who sent it: the other side, or the app. */
  readonly direction?: "inbound" | "outbound";
  /** Who sent it. */
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
  /** The tags it was sent with. */
  readonly tags?: string[];
  /** Why it was not delivered; only with `undelivered` and `failed`. */
  readonly reason?: string;
};

/** The platform sends the secret that resumes the session on a later connection. */
export type SignalwireAuthorizationStateEvent = {
  /** The proof. A secret; an empty one is ignored. */
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
