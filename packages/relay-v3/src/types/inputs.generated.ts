// Generated from the catalogue, the rows of the methods and the interfaces named below by `npm run generate`.
// Do not edit.
import type { SessionOptions } from "@twinline/core";

import type { DocumentedClientOptions } from "../client/client-options.js";
import type { DialFields } from "../client/dialer.js";
import type { FinalEvents } from "../events/events.generated.js";
import type { SendFields } from "../messages/mailbox.js";
import type { CompletionOption } from "./options.js";

/** The options of every command. */
export interface CommandOptions {
  /** Parameters of the platform that this version does not know, merged into the request unchanged. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** The options of a command whose events have its control id. */
export interface ControlledOptions extends CommandOptions {
  /** The id of the operation on the call; by default a new one. Must not be in use by a running operation. */
  readonly control_id?: string | undefined;
  /** The id of the operation on the call; by default a new one. Must not be in use by a running operation. */
  readonly controlId?: string | undefined;
}

/** The options of every operation. */
export interface ActionOptions<Final> extends ControlledOptions {
  /**
   * Runs once when the operation has ended: with its last event, with the call's `ended` event when the
   * call ended first, or with an event of type `""` when there is nothing to report (the call no longer
   * existed, or the session was lost or closed). It may be async; errors that it throws are logged.
   */
  readonly on_completed?: CompletionOption<Final>["on_completed"] | undefined;
  /**
   * Runs once when the operation has ended: with its last event, with the call's `ended` event when the
   * call ended first, or with an event of type `""` when there is nothing to report (the call no longer
   * existed, or the session was lost or closed). It may be async; errors that it throws are logged.
   */
  readonly onCompleted?: CompletionOption<Final>["on_completed"] | undefined;
}

/** The params of {@link AudioMedium}. */
export interface AudioMediumParams {
  /** Address of the file, `http:` or `https:`. */
  readonly url: string;
}

/** An audio file. This form is nested, as on the wire. */
export interface AltNestedAudioMedium {
  readonly type: "audio";
  readonly params: AudioMediumParams;
}

/** An audio file. */
export interface AudioMedium extends AudioMediumParams {
  readonly type: "audio";
}

/** The params of {@link TtsMedium}. */
export interface TtsMediumParams {
  /** The text to speak. */
  readonly text: string;
  /** Language tag, such as `en-US` or `de-DE`. Default `"en-US"`. */
  readonly language?: string | undefined;
  /** Gender of the voice. Default `"female"`. */
  readonly gender?: "male" | "female" | undefined;
  /** Voice, by its provider's name for it. Overrides `gender`. */
  readonly voice?: string | undefined;
}

/** Text to speak. This form is nested, as on the wire. */
export interface AltNestedTtsMedium {
  readonly type: "tts";
  readonly params: TtsMediumParams;
}

/** Text to speak. */
export interface TtsMedium extends TtsMediumParams {
  readonly type: "tts";
}

/** The params of {@link SilenceMedium}. */
export interface SilenceMediumParams {
  /** Length; must be greater than 0. In seconds. */
  readonly duration: number;
}

/** Silence. This form is nested, as on the wire. */
export interface AltNestedSilenceMedium {
  readonly type: "silence";
  readonly params: SilenceMediumParams;
}

/** Silence. */
export interface SilenceMedium extends SilenceMediumParams {
  readonly type: "silence";
}

/** The params of {@link RingtoneMedium}. */
export interface RingtoneMediumParams {
  /** Country code of a ringing tone, or `bong`. */
  readonly name: "at" | "au" | "be" | "bg" | "bong" | "br" | "ca" | "ch" | "cl" | "cn" | "cy" | "cz" | "de" | "dk" | "dz" | "ee" | "eg" | "es" | "fi" | "fr" | "gr" | "hu" | "il" | "in" | "it" | "jp" | "ko" | "lt" | "mx" | "my" | "nl" | "no" | "nz" | "ph" | "pk" | "pl" | "pt" | "ro" | "rs" | "ru" | "sa" | "se" | "sg" | "th" | "tr" | "tw" | "uk" | "us" | "ve" | "za";
  /** Length. Default: until it is stopped. In seconds. */
  readonly duration?: number | undefined;
}

/** A ringing tone. This form is nested, as on the wire. */
export interface AltNestedRingtoneMedium {
  readonly type: "ringtone";
  readonly params: RingtoneMediumParams;
}

/** A ringing tone. */
export interface RingtoneMedium extends RingtoneMediumParams {
  readonly type: "ringtone";
}

/** Something to play. */
export type MediaInput = AltNestedRingtoneMedium | RingtoneMedium | AltNestedSilenceMedium | SilenceMedium | AltNestedTtsMedium | TtsMedium | AltNestedAudioMedium | AudioMedium;

/** Fields shared by all spellings of {@link PhoneDeviceParams}. */
export interface PhoneDeviceParamsFields {
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  readonly timeout?: number | undefined;
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly max_duration?: number | undefined;
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly maxDuration?: number | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly call_state_url?: string | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly callStateUrl?: string | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly call_state_events?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly callStateEvents?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** A document, or its address, to run on the called leg before the two are joined. */
  readonly confirm?: string | undefined;
}

/** The params of {@link PhoneDevice}. This form uses camelCase names. */
export interface AltPhoneDeviceParams extends PhoneDeviceParamsFields {
  /** Number to call, `+` and digits. */
  readonly toNumber: string;
  /** Number to show, `+` and digits. */
  readonly fromNumber: string;
}

/** The params of {@link PhoneDevice}. This form uses short names. */
export interface AltShortPhoneDeviceParams extends PhoneDeviceParamsFields {
  /** Number to call, `+` and digits. */
  readonly to: string;
  /** Number to show, `+` and digits. */
  readonly from: string;
}

/** The params of {@link PhoneDevice}. */
export interface PhoneDeviceParams extends PhoneDeviceParamsFields {
  /** Number to call, `+` and digits. */
  readonly to_number: string;
  /** Number to show, `+` and digits. */
  readonly from_number: string;
}

/** A telephone number. This form is nested, as on the wire. */
export interface AltNestedPhoneDevice {
  readonly type: "phone";
  readonly params: AltPhoneDeviceParams | AltShortPhoneDeviceParams | PhoneDeviceParams;
}

/** A telephone number. */
export interface AltPhoneDevice extends AltPhoneDeviceParams {
  readonly type: "phone";
}

/** A telephone number. */
export interface AltShortPhoneDevice extends AltShortPhoneDeviceParams {
  readonly type: "phone";
}

/** A telephone number. */
export interface PhoneDevice extends PhoneDeviceParams {
  readonly type: "phone";
}

/** The params of {@link SipDevice}. */
export interface SipDeviceParams {
  /** Address to call, `sip:…`. */
  readonly to: string;
  /** Address to show, `sip:…`. */
  readonly from: string;
  /** Name to show. */
  readonly from_name?: string | undefined;
  /** Name to show. */
  readonly fromName?: string | undefined;
  /** Headers for the INVITE. */
  readonly headers?: readonly { readonly name: string; readonly value: string }[] | undefined;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`. */
  readonly codecs?: readonly string[] | undefined;
  /** Whether to use WebRTC media. Default `false`. */
  readonly webrtc_media?: boolean | undefined;
  /** Whether to use WebRTC media. Default `false`. */
  readonly webrtcMedia?: boolean | undefined;
  /** Interval between SIP session refreshes. In seconds, at least 1. */
  readonly session_timeout?: number | undefined;
  /** Interval between SIP session refreshes. In seconds, at least 1. */
  readonly sessionTimeout?: number | undefined;
  /** Whether media is encrypted. Default `"optional"`. */
  readonly encryption?: "mandatory" | "optional" | "forbidden" | undefined;
  /** User name for the endpoint's digest authentication. */
  readonly username?: string | undefined;
  /** Password for the endpoint's digest authentication. A secret. */
  readonly password?: string | undefined;
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  readonly timeout?: number | undefined;
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly max_duration?: number | undefined;
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly maxDuration?: number | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly call_state_url?: string | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly callStateUrl?: string | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly call_state_events?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly callStateEvents?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** A document, or its address, to run on the called leg before the two are joined. */
  readonly confirm?: string | undefined;
}

/** A SIP endpoint. This form is nested, as on the wire. */
export interface AltNestedSipDevice {
  readonly type: "sip";
  readonly params: SipDeviceParams;
}

/** A SIP endpoint. */
export interface SipDevice extends SipDeviceParams {
  readonly type: "sip";
}

/** The params of {@link WebrtcDevice}. */
export interface WebrtcDeviceParams {
  /** Name of the resource to call. */
  readonly to: string;
  /** The caller. */
  readonly from: string;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `VP8`, `H264`. */
  readonly codecs?: readonly string[] | undefined;
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  readonly timeout?: number | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly call_state_url?: string | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly callStateUrl?: string | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly call_state_events?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly callStateEvents?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** A document, or its address, to run on the called leg before the two are joined. */
  readonly confirm?: string | undefined;
}

/** A WebRTC client. This form is nested, as on the wire. */
export interface AltNestedWebrtcDevice {
  readonly type: "webrtc";
  readonly params: WebrtcDeviceParams;
}

/** A WebRTC client. */
export interface WebrtcDevice extends WebrtcDeviceParams {
  readonly type: "webrtc";
}

/** The params of {@link AgoraDevice}. */
export interface AgoraDeviceParams {
  /** The caller. */
  readonly from: string;
  /** The address to call. */
  readonly to?: string | undefined;
  /** The Agora app. */
  readonly appid: string;
  /** The app's channel. */
  readonly channel: string;
  /** Address to which the platform posts state changes of this leg. */
  readonly call_state_url?: string | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly callStateUrl?: string | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly call_state_events?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly callStateEvents?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** A document, or its address, to run on the called leg before the two are joined. */
  readonly confirm?: string | undefined;
}

/** An Agora channel. This form is nested, as on the wire. */
export interface AltNestedAgoraDevice {
  readonly type: "agora";
  readonly params: AgoraDeviceParams;
}

/** An Agora channel. */
export interface AgoraDevice extends AgoraDeviceParams {
  readonly type: "agora";
}

/** The params of {@link LiveCallDevice}. This form uses camelCase names. */
export interface AltLiveCallDeviceParams {
  /** The node of the call. */
  readonly nodeId: string;
  /** The call. */
  readonly callId: string;
}

/** The params of {@link LiveCallDevice}. */
export interface LiveCallDeviceParams {
  /** The node of the call. */
  readonly node_id: string;
  /** The call. */
  readonly call_id: string;
}

/** Another live call. Only for `calling.connect`. This form is nested, as on the wire. */
export interface AltNestedLiveCallDevice {
  readonly type: "call";
  readonly params: AltLiveCallDeviceParams | LiveCallDeviceParams;
}

/** Another live call. Only for `calling.connect`. */
export interface AltLiveCallDevice extends AltLiveCallDeviceParams {
  readonly type: "call";
}

/** Another live call. Only for `calling.connect`. */
export interface LiveCallDevice extends LiveCallDeviceParams {
  readonly type: "call";
}

/** Fields shared by all spellings of {@link QueueDeviceParams}. */
export interface QueueDeviceParamsFields {
  /** The node of the queue. */
  readonly node_id?: string | undefined;
  /** The node of the queue. */
  readonly nodeId?: string | undefined;
  /** Id of the queue. */
  readonly queue_id?: string | undefined;
  /** Id of the queue. */
  readonly queueId?: string | undefined;
}

/** The params of {@link QueueDevice}. This form uses camelCase names. */
export interface AltQueueDeviceParams extends QueueDeviceParamsFields {
  /** Name of the queue. */
  readonly queueName: string;
}

/** The params of {@link QueueDevice}. */
export interface QueueDeviceParams extends QueueDeviceParamsFields {
  /** Name of the queue. */
  readonly queue_name: string;
}

/** The first call in a queue. Only for `calling.connect`. This form is nested, as on the wire. */
export interface AltNestedQueueDevice {
  readonly type: "queue";
  readonly params: AltQueueDeviceParams | QueueDeviceParams;
}

/** The first call in a queue. Only for `calling.connect`. */
export interface AltQueueDevice extends AltQueueDeviceParams {
  readonly type: "queue";
}

/** The first call in a queue. Only for `calling.connect`. */
export interface QueueDevice extends QueueDeviceParams {
  readonly type: "queue";
}

/** The params of {@link StreamDevice}. */
export interface StreamDeviceParams {
  /** Address that receives the audio, `wss:` only. */
  readonly url: string;
  /** Name of the stream. */
  readonly name?: string | undefined;
  /** `PCMU`, `PCMA`, `G722` or `L16`, optionally with rate and packet time: `L16@24000h@40i`. */
  readonly codec?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
  /** HTTP method for `status_url`. Default `"POST"`. */
  readonly status_url_method?: "GET" | "POST" | undefined;
  /** HTTP method for `status_url`. Default `"POST"`. */
  readonly statusUrlMethod?: "GET" | "POST" | undefined;
  /** Whether audio flows in both directions. Default `false`. */
  readonly realtime?: boolean | undefined;
  /** Bearer token for the receiver. A secret. */
  readonly authorization_bearer_token?: string | undefined;
  /** Bearer token for the receiver. A secret. */
  readonly authorizationBearerToken?: string | undefined;
  /** Passed on to the receiver. */
  readonly custom_parameters?: Readonly<Record<string, unknown>> | undefined;
  /** Passed on to the receiver. */
  readonly customParameters?: Readonly<Record<string, unknown>> | undefined;
}

/** A WebSocket that receives the audio. Only for `calling.connect`. This form is nested, as on the wire. */
export interface AltNestedStreamDevice {
  readonly type: "stream";
  readonly params: StreamDeviceParams;
}

/** A WebSocket that receives the audio. Only for `calling.connect`. */
export interface StreamDevice extends StreamDeviceParams {
  readonly type: "stream";
}

/** A device that can be called. */
export type DeviceInput = AltNestedStreamDevice | StreamDevice | AltNestedQueueDevice | AltQueueDevice | QueueDevice | AltNestedLiveCallDevice | AltLiveCallDevice | LiveCallDevice | AltNestedAgoraDevice | AgoraDevice | AltNestedWebrtcDevice | WebrtcDevice | AltNestedSipDevice | SipDevice | AltNestedPhoneDevice | AltPhoneDevice | AltShortPhoneDevice | PhoneDevice;

/** Fields shared by all spellings of {@link PhoneConnectDeviceParams}. */
export interface PhoneConnectDeviceParamsFields {
  /** Number to show, `+` and digits. Default: that of the call. */
  readonly from_number?: string | undefined;
  /** Number to show, `+` and digits. Default: that of the call. */
  readonly fromNumber?: string | undefined;
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  readonly timeout?: number | undefined;
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly max_duration?: number | undefined;
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly maxDuration?: number | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly call_state_url?: string | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly callStateUrl?: string | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly call_state_events?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly callStateEvents?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** A document, or its address, to run on the called leg before the two are joined. */
  readonly confirm?: string | undefined;
}

/** The params of {@link PhoneConnectDevice}. This form uses camelCase names. */
export interface AltPhoneConnectDeviceParams extends PhoneConnectDeviceParamsFields {
  /** Number to call, `+` and digits. */
  readonly toNumber: string;
}

/** The params of {@link PhoneConnectDevice}. This form uses short names. */
export interface AltShortPhoneConnectDeviceParams extends PhoneConnectDeviceParamsFields {
  /** Number to call, `+` and digits. */
  readonly to: string;
  /** Number to show, `+` and digits. Default: that of the call. */
  readonly from?: string | undefined;
}

/** The params of {@link PhoneConnectDevice}. */
export interface PhoneConnectDeviceParams extends PhoneConnectDeviceParamsFields {
  /** Number to call, `+` and digits. */
  readonly to_number: string;
}

/** A telephone number. This form is nested, as on the wire. */
export interface AltNestedPhoneConnectDevice {
  readonly type: "phone";
  readonly params: AltPhoneConnectDeviceParams | AltShortPhoneConnectDeviceParams | PhoneConnectDeviceParams;
}

/** A telephone number. */
export interface AltPhoneConnectDevice extends AltPhoneConnectDeviceParams {
  readonly type: "phone";
}

/** A telephone number. */
export interface AltShortPhoneConnectDevice extends AltShortPhoneConnectDeviceParams {
  readonly type: "phone";
}

/** A telephone number. */
export interface PhoneConnectDevice extends PhoneConnectDeviceParams {
  readonly type: "phone";
}

/** The params of {@link SipConnectDevice}. */
export interface SipConnectDeviceParams {
  /** Address to call, `sip:…`. */
  readonly to: string;
  /** Address to show, `sip:…`. Default: that of the call. */
  readonly from?: string | undefined;
  /** Name to show. */
  readonly from_name?: string | undefined;
  /** Name to show. */
  readonly fromName?: string | undefined;
  /** Headers for the INVITE. */
  readonly headers?: readonly { readonly name: string; readonly value: string }[] | undefined;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`. */
  readonly codecs?: readonly string[] | undefined;
  /** Whether to use WebRTC media. Default `false`. */
  readonly webrtc_media?: boolean | undefined;
  /** Whether to use WebRTC media. Default `false`. */
  readonly webrtcMedia?: boolean | undefined;
  /** Interval between SIP session refreshes. In seconds, at least 1. */
  readonly session_timeout?: number | undefined;
  /** Interval between SIP session refreshes. In seconds, at least 1. */
  readonly sessionTimeout?: number | undefined;
  /** Whether media is encrypted. Default `"optional"`. */
  readonly encryption?: "mandatory" | "optional" | "forbidden" | undefined;
  /** User name for the endpoint's digest authentication. */
  readonly username?: string | undefined;
  /** Password for the endpoint's digest authentication. A secret. */
  readonly password?: string | undefined;
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  readonly timeout?: number | undefined;
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly max_duration?: number | undefined;
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly maxDuration?: number | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly call_state_url?: string | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly callStateUrl?: string | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly call_state_events?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly callStateEvents?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** A document, or its address, to run on the called leg before the two are joined. */
  readonly confirm?: string | undefined;
}

/** A SIP endpoint. This form is nested, as on the wire. */
export interface AltNestedSipConnectDevice {
  readonly type: "sip";
  readonly params: SipConnectDeviceParams;
}

/** A SIP endpoint. */
export interface SipConnectDevice extends SipConnectDeviceParams {
  readonly type: "sip";
}

/** The params of {@link WebrtcConnectDevice}. */
export interface WebrtcConnectDeviceParams {
  /** Name of the resource to call. */
  readonly to: string;
  /** The caller. Default: that of the call. */
  readonly from?: string | undefined;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `VP8`, `H264`. */
  readonly codecs?: readonly string[] | undefined;
  /** How long to ring before the call counts as unanswered. In seconds, 1 to 600, default `30`. */
  readonly timeout?: number | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly call_state_url?: string | undefined;
  /** Address to which the platform posts state changes of this leg. */
  readonly callStateUrl?: string | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly call_state_events?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** Which states to post. Default `["ended"]`. */
  readonly callStateEvents?: readonly ("created" | "ringing" | "answered" | "ended")[] | undefined;
  /** A document, or its address, to run on the called leg before the two are joined. */
  readonly confirm?: string | undefined;
}

/** A WebRTC client. This form is nested, as on the wire. */
export interface AltNestedWebrtcConnectDevice {
  readonly type: "webrtc";
  readonly params: WebrtcConnectDeviceParams;
}

/** A WebRTC client. */
export interface WebrtcConnectDevice extends WebrtcConnectDeviceParams {
  readonly type: "webrtc";
}

/** A device that a call can be connected to. */
export type ConnectDeviceInput = AltNestedStreamDevice | StreamDevice | AltNestedQueueDevice | AltQueueDevice | QueueDevice | AltNestedLiveCallDevice | AltLiveCallDevice | LiveCallDevice | AltNestedAgoraDevice | AgoraDevice | AltNestedWebrtcConnectDevice | WebrtcConnectDevice | AltNestedSipConnectDevice | SipConnectDevice | AltNestedPhoneConnectDevice | AltPhoneConnectDevice | AltShortPhoneConnectDevice | PhoneConnectDevice;

/** How to collect pressed keys. */
export interface DigitsInput {
  /** Number of digits that end the input. At least 1. */
  readonly max: number;
  /** Minimum number of digits. */
  readonly min?: number | undefined;
  /** Maximum pause between two digits; must be greater than 0. In seconds, default `5`. */
  readonly digit_timeout?: number | undefined;
  /** Maximum pause between two digits; must be greater than 0. In seconds, default `5`. */
  readonly digitTimeout?: number | undefined;
  /** Keys that end the input, from `0-9 A-D * #`; empty means none. */
  readonly terminators?: string | undefined;
}

/** How to recognise speech. */
export interface SpeechInput {
  /** Silence after which the speaker counts as finished. In seconds, default `1`. */
  readonly end_silence_timeout?: number | undefined;
  /** Silence after which the speaker counts as finished. In seconds, default `1`. */
  readonly endSilenceTimeout?: number | undefined;
  /** Maximum length of the speech. In seconds, default `60`. */
  readonly speech_timeout?: number | undefined;
  /** Maximum length of the speech. In seconds, default `60`. */
  readonly speechTimeout?: number | undefined;
  /** Language tag, such as `en-US`; `engine:tag` also selects the engine. Default `"en-US"`. */
  readonly language?: string | undefined;
  /** Words and phrases to expect. */
  readonly hints?: readonly string[] | undefined;
  /** The engine's model, by its name there. */
  readonly model?: string | undefined;
  /** The speech recognition engine. Case-sensitive. */
  readonly engine?: "Deepgram" | "Google" | "Google.V2" | undefined;
}

/** What to collect: digits, speech or both. */
export interface CollectInput {
  /** How to collect pressed keys. */
  readonly digits?: DigitsInput | undefined;
  /** How to recognise speech. */
  readonly speech?: SpeechInput | undefined;
  /** How long to wait for the first input. In seconds, default `4`. */
  readonly initial_timeout?: number | undefined;
  /** How long to wait for the first input. In seconds, default `4`. */
  readonly initialTimeout?: number | undefined;
  /** Report partial results during recognition. Default `false`. */
  readonly partial_results?: boolean | undefined;
  /** Report partial results during recognition. Default `false`. */
  readonly partialResults?: boolean | undefined;
  /** Start `initial_timeout` when the prompt starts, rather than when it ends. Default `false`. */
  readonly start_input_timers?: boolean | undefined;
  /** Start `initial_timeout` when the prompt starts, rather than when it ends. Default `false`. */
  readonly startInputTimers?: boolean | undefined;
}

/** Options for an audio recording. */
export interface RecordInput {
  /** Whether to beep before the recording starts. Default `false`. */
  readonly beep?: boolean | undefined;
  /** File format. Default `"mp3"`. */
  readonly format?: "mp3" | "wav" | "mp4" | undefined;
  /** Whether each side gets its own channel. Default `false`. */
  readonly stereo?: boolean | undefined;
  /** Which side of the call to record. Default `"speak"`. */
  readonly direction?: "listen" | "speak" | "both" | undefined;
  /** How long to wait for sound; 0 means no limit. In seconds, at least 0, default `5`. */
  readonly initial_timeout?: number | undefined;
  /** How long to wait for sound; 0 means no limit. In seconds, at least 0, default `5`. */
  readonly initialTimeout?: number | undefined;
  /** Silence that ends the recording; 0 disables this. In seconds, at least 0, default `1`. */
  readonly end_silence_timeout?: number | undefined;
  /** Silence that ends the recording; 0 disables this. In seconds, at least 0, default `1`. */
  readonly endSilenceTimeout?: number | undefined;
  /** Maximum length of the recording; 0 means no limit. In seconds, at least 0, default `0`. */
  readonly max_length?: number | undefined;
  /** Maximum length of the recording; 0 means no limit. In seconds, at least 0, default `0`. */
  readonly maxLength?: number | undefined;
  /** Keys that end the recording. Default `"#*"`. */
  readonly terminators?: string | undefined;
  /** How easily a noise counts as sound. 0 to 100, default `44`. */
  readonly input_sensitivity?: number | undefined;
  /** How easily a noise counts as sound. 0 to 100, default `44`. */
  readonly inputSensitivity?: number | undefined;
}

/** The params of {@link MachineDetector}. */
export interface MachineDetectorParams {
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initial_timeout?: number | undefined;
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initialTimeout?: number | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly end_silence_timeout?: number | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly endSilenceTimeout?: number | undefined;
  /** Silence after which a machine counts as ready to record. Default: `end_silence_timeout`. In seconds. */
  readonly machine_ready_timeout?: number | undefined;
  /** Silence after which a machine counts as ready to record. Default: `end_silence_timeout`. In seconds. */
  readonly machineReadyTimeout?: number | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machine_voice_threshold?: number | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machineVoiceThreshold?: number | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machine_words_threshold?: number | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machineWordsThreshold?: number | undefined;
  /** Report when a machine that was ready starts to speak again. Default `false`. */
  readonly detect_interruptions?: boolean | undefined;
  /** Report when a machine that was ready starts to speak again. Default `false`. */
  readonly detectInterruptions?: boolean | undefined;
  /** Report the end of a machine's message. Default `true`. */
  readonly detect_message_end?: boolean | undefined;
  /** Report the end of a machine's message. Default `true`. */
  readonly detectMessageEnd?: boolean | undefined;
}

/** Distinguishes a human from an answering machine. This form is nested, as on the wire. */
export interface AltNestedMachineDetector {
  readonly type: "machine";
  readonly params?: MachineDetectorParams | undefined;
}

/** Distinguishes a human from an answering machine. */
export interface MachineDetector extends MachineDetectorParams {
  readonly type: "machine";
}

/** The params of {@link FaxDetector}. */
export interface FaxDetectorParams {
  /** `CED` is sent by the called fax machine, `CNG` by the calling one. Default `"CED"`. */
  readonly tone?: "CED" | "CNG" | "ced" | "cng" | undefined;
}

/** Listens for the tone of a fax machine. This form is nested, as on the wire. */
export interface AltNestedFaxDetector {
  readonly type: "fax";
  readonly params?: FaxDetectorParams | undefined;
}

/** Listens for the tone of a fax machine. */
export interface FaxDetector extends FaxDetectorParams {
  readonly type: "fax";
}

/** The params of {@link DigitDetector}. */
export interface DigitDetectorParams {
  /** Keys to listen for; empty means any. Default `"0123456789#*"`. */
  readonly digits?: string | undefined;
}

/** Listens for pressed keys. This form is nested, as on the wire. */
export interface AltNestedDigitDetector {
  readonly type: "digit";
  readonly params?: DigitDetectorParams | undefined;
}

/** Listens for pressed keys. */
export interface DigitDetector extends DigitDetectorParams {
  readonly type: "digit";
}

/** What to listen for. */
export type DetectInput = AltNestedDigitDetector | DigitDetector | AltNestedFaxDetector | FaxDetector | AltNestedMachineDetector | MachineDetector;

/** The params of {@link SipReferDevice}. */
export interface SipReferDeviceParams {
  /** Address to refer to, `sip:…`. */
  readonly to?: string | undefined;
  /** Another documented name for `to`. */
  readonly uri?: string | undefined;
  /** Address to show, `sip:…`. */
  readonly from?: string | undefined;
  /** User name for digest authentication. */
  readonly username?: string | undefined;
  /** Password for digest authentication. A secret. */
  readonly password?: string | undefined;
  /** Headers for the REFER: an object, or a list of `{name, value}`. */
  readonly headers?: Readonly<Record<string, unknown>> | readonly { readonly name: string; readonly value: string }[] | undefined;
}

/** The address to refer a SIP call to. This form is nested, as on the wire. */
export interface AltNestedSipReferDevice {
  readonly type: "sip";
  readonly params: SipReferDeviceParams;
}

/** The address to refer a SIP call to. */
export interface SipReferDevice extends SipReferDeviceParams {
  readonly type: "sip";
}

/** The address to refer a SIP call to. */
export type ReferDeviceInput = AltNestedSipReferDevice | SipReferDevice;

/** The params of {@link AudioTap}. */
export interface AudioTapParams {
  /** Which side of the call to tap. */
  readonly direction?: "listen" | "speak" | "both" | undefined;
}

/** What to tap. This form is nested, as on the wire. */
export interface AltNestedAudioTap {
  readonly type: "audio";
  readonly params: AudioTapParams;
}

/** What to tap. */
export interface AudioTap extends AudioTapParams {
  readonly type: "audio";
}

/** What to tap. */
export type TapInput = AltNestedAudioTap | AudioTap;

/** The params of {@link RtpTapDevice}. */
export interface RtpTapDeviceParams {
  /** IPv4 address, reachable from the internet. */
  readonly addr: string;
  /** UDP port. 1 to 65535. */
  readonly port: number;
  /** Codec, such as `PCMU`, `PCMA` or `OPUS`. */
  readonly codec?: string | undefined;
  /** Packet length, a multiple of 10. In milliseconds, 10 to 120. */
  readonly ptime?: number | undefined;
}

/** An RTP receiver. This form is nested, as on the wire. */
export interface AltNestedRtpTapDevice {
  readonly type: "rtp";
  readonly params: RtpTapDeviceParams;
}

/** An RTP receiver. */
export interface RtpTapDevice extends RtpTapDeviceParams {
  readonly type: "rtp";
}

/** The params of {@link WsTapDevice}. */
export interface WsTapDeviceParams {
  /** Address of the receiver, `ws:` or `wss:`. */
  readonly uri: string;
  /** Codec, such as `PCMU`, `PCMA` or `OPUS`. */
  readonly codec?: string | undefined;
  /** Sample rate. In Hz. */
  readonly rate?: number | undefined;
}

/** A WebSocket receiver. This form is nested, as on the wire. */
export interface AltNestedWsTapDevice {
  readonly type: "ws";
  readonly params: WsTapDeviceParams;
}

/** A WebSocket receiver. */
export interface WsTapDevice extends WsTapDeviceParams {
  readonly type: "ws";
}

/** Where to send the tapped audio. */
export type TapDeviceInput = AltNestedWsTapDevice | WsTapDevice | AltNestedRtpTapDevice | RtpTapDevice;

/** Streams a conference's audio to a WebSocket. */
export interface ConferenceStreamInput {
  /** Address that receives the audio, `wss:` only. */
  readonly url: string;
  /** Name of the stream. */
  readonly name?: string | undefined;
  /** `PCMU`, `PCMA`, `G722` or `L16`, optionally with rate and packet time: `L16@24000h@40i`. */
  readonly codec?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
  /** HTTP method for `status_url`. Default `"POST"`. */
  readonly status_url_method?: "GET" | "POST" | undefined;
  /** HTTP method for `status_url`. Default `"POST"`. */
  readonly statusUrlMethod?: "GET" | "POST" | undefined;
  /** Whether audio flows in both directions. Default `false`. */
  readonly realtime?: boolean | undefined;
  /** Bearer token for the receiver. A secret. */
  readonly authorization_bearer_token?: string | undefined;
  /** Bearer token for the receiver. A secret. */
  readonly authorizationBearerToken?: string | undefined;
  /** Passed on to the receiver. */
  readonly custom_parameters?: Readonly<Record<string, unknown>> | undefined;
  /** Passed on to the receiver. */
  readonly customParameters?: Readonly<Record<string, unknown>> | undefined;
}

/** A sentence or a file. */
export interface PayPromptInputAction {
  /** Whether to speak or play `phrase`. */
  readonly type: "Say" | "Play";
  /** The text to speak, or the address of the file to play. */
  readonly phrase: string;
}

/** What the caller hears at one step of a payment. */
export interface PayPromptInput {
  /** The step that the prompt is for. */
  readonly for: "payment-card-number" | "expiration-date" | "security-code" | "postal-code" | "payment-processing" | "payment-completed" | "payment-failed" | "payment-canceled" | "payment-cancelled";
  /** What to say or play, in order. */
  readonly actions?: readonly PayPromptInputAction[] | undefined;
  /** Only on these attempts, separated by spaces: `1 2`. */
  readonly attempt?: string | undefined;
  /** Another documented name for `attempt`. */
  readonly attempts?: string | undefined;
  /** Only for these card types, separated by spaces: `visa amex`. */
  readonly card_type?: string | undefined;
  /** Only for these card types, separated by spaces: `visa amex`. */
  readonly cardType?: string | undefined;
  /** Only after these errors, separated by spaces, such as `timeout`, `invalid-card-number` or `card-declined`. */
  readonly error_type?: string | undefined;
  /** Only after these errors, separated by spaces, such as `timeout`, `invalid-card-number` or `card-declined`. */
  readonly errorType?: string | undefined;
  /** Whether the inputs of two attempts must match, as a string. */
  readonly require_matching_inputs?: string | undefined;
  /** Whether the inputs of two attempts must match, as a string. */
  readonly requireMatchingInputs?: string | undefined;
}

/** Starts the transcription. */
export interface LiveTranscribeInputStart {
  /** Language tag of the speech, such as `en-US`. */
  readonly lang: string;
  /** Whose speech to process. */
  readonly direction: readonly ("remote-caller" | "local-caller")[];
  /** Address to which the results are posted. */
  readonly webhook?: string | undefined;
  /** Post each sentence as it is recognised. */
  readonly live_events?: boolean | undefined;
  /** Post each sentence as it is recognised. */
  readonly liveEvents?: boolean | undefined;
  /** Summarize at the end. */
  readonly ai_summary?: boolean | undefined;
  /** Summarize at the end. */
  readonly aiSummary?: boolean | undefined;
  /** The prompt for the summary. */
  readonly ai_summary_prompt?: string | undefined;
  /** The prompt for the summary. */
  readonly aiSummaryPrompt?: string | undefined;
  /** The speech recognition engine. Default `"deepgram"`. */
  readonly speech_engine?: "deepgram" | "google" | undefined;
  /** The speech recognition engine. Default `"deepgram"`. */
  readonly speechEngine?: "deepgram" | "google" | undefined;
  /** Maximum length of speech. In milliseconds, default `60000`. */
  readonly speech_timeout?: number | undefined;
  /** Maximum length of speech. In milliseconds, default `60000`. */
  readonly speechTimeout?: number | undefined;
  /** Silence after which a sentence counts as finished. Default: the engine's own. In milliseconds. */
  readonly vad_silence_ms?: number | undefined;
  /** Silence after which a sentence counts as finished. Default: the engine's own. In milliseconds. */
  readonly vadSilenceMs?: number | undefined;
  /** Volume above which a sound counts as speech. 0 to 1800, default `400`. */
  readonly vad_thresh?: number | undefined;
  /** Volume above which a sound counts as speech. 0 to 1800, default `400`. */
  readonly vadThresh?: number | undefined;
  /** How much the platform logs. 0 to 2, default `0`. */
  readonly debug_level?: number | undefined;
  /** How much the platform logs. 0 to 2, default `0`. */
  readonly debugLevel?: number | undefined;
}

/** Summarizes what was said. */
export interface LiveTranscribeInputSummarize {
  /** Address to which the summary is posted. */
  readonly webhook?: string | undefined;
  /** The prompt for the summary. */
  readonly prompt?: string | undefined;
}

/** Starts, summarizes or stops a live transcription. */
export type LiveTranscribeInput = Readonly<Record<string, unknown>> | "stop" | { readonly summarize: LiveTranscribeInputSummarize } | { readonly start: LiveTranscribeInputStart };

/** Fields shared by all spellings of {@link LiveTranslateInputStart}. */
export interface LiveTranslateInputStartFields {
  /** Voice for the first language. */
  readonly from_voice?: string | undefined;
  /** Voice for the first language. */
  readonly fromVoice?: string | undefined;
  /** Voice for the second language. */
  readonly to_voice?: string | undefined;
  /** Voice for the second language. */
  readonly toVoice?: string | undefined;
  /** Tone for the first language: `polite`, `professional`, …, or `prompt:` and a prompt. */
  readonly filter_from?: string | undefined;
  /** Tone for the first language: `polite`, `professional`, …, or `prompt:` and a prompt. */
  readonly filterFrom?: string | undefined;
  /** Tone for the second language. */
  readonly filter_to?: string | undefined;
  /** Tone for the second language. */
  readonly filterTo?: string | undefined;
  /** Whose speech to process. */
  readonly direction: readonly ("remote-caller" | "local-caller")[];
  /** Address to which the results are posted. */
  readonly webhook?: string | undefined;
  /** Post each sentence as it is recognised. */
  readonly live_events?: boolean | undefined;
  /** Post each sentence as it is recognised. */
  readonly liveEvents?: boolean | undefined;
  /** Summarize at the end. */
  readonly ai_summary?: boolean | undefined;
  /** Summarize at the end. */
  readonly aiSummary?: boolean | undefined;
  /** The prompt for the summary. */
  readonly ai_summary_prompt?: string | undefined;
  /** The prompt for the summary. */
  readonly aiSummaryPrompt?: string | undefined;
  /** The speech recognition engine. Default `"deepgram"`. */
  readonly speech_engine?: "deepgram" | "google" | undefined;
  /** The speech recognition engine. Default `"deepgram"`. */
  readonly speechEngine?: "deepgram" | "google" | undefined;
  /** Maximum length of speech. In milliseconds, default `60000`. */
  readonly speech_timeout?: number | undefined;
  /** Maximum length of speech. In milliseconds, default `60000`. */
  readonly speechTimeout?: number | undefined;
  /** Silence after which a sentence counts as finished. Default: the engine's own. In milliseconds. */
  readonly vad_silence_ms?: number | undefined;
  /** Silence after which a sentence counts as finished. Default: the engine's own. In milliseconds. */
  readonly vadSilenceMs?: number | undefined;
  /** Volume above which a sound counts as speech. 0 to 1800, default `400`. */
  readonly vad_thresh?: number | undefined;
  /** Volume above which a sound counts as speech. 0 to 1800, default `400`. */
  readonly vadThresh?: number | undefined;
  /** How much the platform logs. 0 to 2, default `0`. */
  readonly debug_level?: number | undefined;
  /** How much the platform logs. 0 to 2, default `0`. */
  readonly debugLevel?: number | undefined;
}

/** Starts the translation. This form uses camelCase names. */
export interface AltLiveTranslateInputStart extends LiveTranslateInputStartFields {
  /** The language of the speech, such as `en-US`. */
  readonly fromLang: string;
  /** The language of the translation, such as `es-ES`. */
  readonly toLang: string;
}

/** Starts the translation. */
export interface LiveTranslateInputStart extends LiveTranslateInputStartFields {
  /** The language of the speech, such as `en-US`. */
  readonly from_lang: string;
  /** The language of the translation, such as `es-ES`. */
  readonly to_lang: string;
}

/** Summarizes what was said. */
export interface LiveTranslateInputSummarize {
  /** Address to which the summary is posted. */
  readonly webhook?: string | undefined;
  /** The prompt for the summary. */
  readonly prompt?: string | undefined;
}

/** Speaks a message. */
export interface LiveTranslateInputInject {
  /** The text to speak. */
  readonly message: string;
  /** Who hears it. */
  readonly direction: "remote-caller" | "local-caller";
}

/** Starts, summarizes, injects a message into, or stops a live translation. */
export type LiveTranslateInput = Readonly<Record<string, unknown>> | "stop" | { readonly inject: LiveTranslateInputInject } | { readonly summarize: LiveTranslateInputSummarize } | { readonly start: AltLiveTranslateInputStart | LiveTranslateInputStart };

/** An AI agent's instructions and how it chooses its words. */
export interface AiPromptInput {
  /** The instructions, in plain language. */
  readonly text?: string | undefined;
  /** Randomness of the agent's wording; 0 is the most predictable. */
  readonly temperature?: number | undefined;
  /** Share of the most likely words to choose from, 0 to 1. */
  readonly top_p?: number | undefined;
  /** Share of the most likely words to choose from, 0 to 1. */
  readonly topP?: number | undefined;
  /** Minimum confidence of speech recognition, 0 to 1. */
  readonly confidence?: number | undefined;
  /** Minimum confidence of speech recognition for the caller to interrupt the agent, 0 to 1. */
  readonly barge_confidence?: number | undefined;
  /** Minimum confidence of speech recognition for the caller to interrupt the agent, 0 to 1. */
  readonly bargeConfidence?: number | undefined;
  /** Values above 0 make the agent change the subject more readily. */
  readonly presence_penalty?: number | undefined;
  /** Values above 0 make the agent change the subject more readily. */
  readonly presencePenalty?: number | undefined;
  /** Values above 0 make the agent repeat itself less. */
  readonly frequency_penalty?: number | undefined;
  /** Values above 0 make the agent repeat itself less. */
  readonly frequencyPenalty?: number | undefined;
  /** The language model, by the platform's name for it. */
  readonly model?: string | undefined;
  /** Further keys are passed on as they are. */
  readonly [key: string]: unknown;
}

/** A function that an AI agent may call. */
export interface AiFunctionInput {
  /** Name of the function, unique per agent. */
  readonly function?: string | undefined;
  /** What it does and when the agent should call it. */
  readonly description?: string | undefined;
  /** Its arguments, as JSON Schema. */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  /** Address that is called with the arguments. Default: the one in `defaults`. */
  readonly web_hook_url?: string | undefined;
  /** Address that is called with the arguments. Default: the one in `defaults`. */
  readonly webHookUrl?: string | undefined;
  /** Whether the agent may call it. Default `true`. */
  readonly active?: boolean | undefined;
  /** Data posted with each call of the function. */
  readonly meta_data?: Readonly<Record<string, unknown>> | undefined;
  /** Data posted with each call of the function. */
  readonly metaData?: Readonly<Record<string, unknown>> | undefined;
  /** What the agent says while the function runs, by language tag. */
  readonly fillers?: Readonly<Record<string, unknown>> | undefined;
  /** Further keys are passed on as they are. */
  readonly [key: string]: unknown;
}

/** Defaults for all functions. */
export interface AiSwaigInputDefaults {
  /** Address that is called for functions that have none of their own. */
  readonly web_hook_url?: string | undefined;
  /** Address that is called for functions that have none of their own. */
  readonly webHookUrl?: string | undefined;
  /** Further keys are passed on as they are. */
  readonly [key: string]: unknown;
}

/** Functions that an AI agent may call. */
export interface AiSwaigInput {
  /** The functions. */
  readonly functions?: readonly AiFunctionInput[] | undefined;
  /** Defaults for all functions. */
  readonly defaults?: AiSwaigInputDefaults | undefined;
  /** Functions defined elsewhere, as `{url, functions}`. */
  readonly includes?: readonly (Readonly<Record<string, unknown>>)[] | undefined;
  /** Functions of the platform, such as `check_time` or `wait_for_user`. */
  readonly native_functions?: readonly string[] | undefined;
  /** Functions of the platform, such as `check_time` or `wait_for_user`. */
  readonly nativeFunctions?: readonly string[] | undefined;
  /** Further keys are passed on as they are. */
  readonly [key: string]: unknown;
}

/** A language that an AI agent speaks. */
export interface AiLanguageInput {
  /** Name of the language, such as `English`. */
  readonly name?: string | undefined;
  /** Language tag, such as `en-US`. */
  readonly code?: string | undefined;
  /** Voice, by its provider's name for it. */
  readonly voice?: string | undefined;
  /** What the agent says while it thinks. */
  readonly speech_fillers?: readonly string[] | undefined;
  /** What the agent says while it thinks. */
  readonly speechFillers?: readonly string[] | undefined;
  /** What the agent says while a function runs. */
  readonly function_fillers?: readonly string[] | undefined;
  /** What the agent says while a function runs. */
  readonly functionFillers?: readonly string[] | undefined;
  /** Further keys are passed on as they are. */
  readonly [key: string]: unknown;
}

/** How an AI agent pronounces a word. */
export interface AiPronunciationInput {
  /** The word or phrase as written. */
  readonly replace?: string | undefined;
  /** A spelling that is pronounced correctly. */
  readonly with?: string | undefined;
  /** Whether to ignore case. */
  readonly ignore_case?: boolean | undefined;
  /** Whether to ignore case. */
  readonly ignoreCase?: boolean | undefined;
  /** Further keys are passed on as they are. */
  readonly [key: string]: unknown;
}

/** Settings of an AI agent, as the platform's documents list them. */
export interface AiSettingsInput {
  /** Silence after which the caller counts as done. In milliseconds. */
  readonly end_of_speech_timeout?: number | undefined;
  /** Silence after which the caller counts as done. In milliseconds. */
  readonly endOfSpeechTimeout?: number | undefined;
  /** Further keys are passed on as they are. */
  readonly [key: string]: unknown;
}

/** Groups of devices to call: groups are tried in order; the devices in a group ring at the same time. */
export type DevicesInput = readonly (readonly DeviceInput[])[];

/** Groups of devices to connect to: groups are tried in order; the devices in a group ring at the same time. */
export type ConnectDevicesInput = readonly (readonly ConnectDeviceInput[])[];

/** Options of `call.ai`. */
export interface AiOptions extends ActionOptions<FinalEvents["calling.call.ai"]> {
  /** Settings of an AI agent, as the platform's documents list them. */
  readonly ai_params?: AiSettingsInput | undefined;
  /** Settings of an AI agent, as the platform's documents list them. */
  readonly aiParams?: AiSettingsInput | undefined;
  /** Id of an agent configured on the platform. */
  readonly agent?: string | undefined;
  /** Who the agent is and what it should do. */
  readonly prompt?: AiPromptInput | undefined;
  /** What the agent summarizes after the conversation. */
  readonly post_prompt?: AiPromptInput | undefined;
  /** What the agent summarizes after the conversation. */
  readonly postPrompt?: AiPromptInput | undefined;
  /** Address to which the summary is posted. */
  readonly post_prompt_url?: string | undefined;
  /** Address to which the summary is posted. */
  readonly postPromptUrl?: string | undefined;
  /** Data available to the agent and its functions. */
  readonly global_data?: Readonly<Record<string, unknown>> | undefined;
  /** Data available to the agent and its functions. */
  readonly globalData?: Readonly<Record<string, unknown>> | undefined;
  /** Functions that an AI agent may call. */
  readonly SWAIG?: AiSwaigInput | undefined;
  /** User name for `post_prompt_url`. */
  readonly post_prompt_auth_user?: string | undefined;
  /** User name for `post_prompt_url`. */
  readonly postPromptAuthUser?: string | undefined;
  /** Password for `post_prompt_url`. A secret. */
  readonly post_prompt_auth_password?: string | undefined;
  /** Password for `post_prompt_url`. A secret. */
  readonly postPromptAuthPassword?: string | undefined;
  /** How to pronounce certain words. */
  readonly pronounce?: readonly AiPronunciationInput[] | undefined;
  /** Words that the caller is likely to say. */
  readonly hints?: readonly string[] | undefined;
  /** Languages and voices of the agent. */
  readonly languages?: readonly AiLanguageInput[] | undefined;
}

/** Options of `call.amazon_bedrock`. */
export interface AmazonBedrockOptions extends CommandOptions {
  /** Settings of an AI agent, as the platform's documents list them. */
  readonly ai_params?: AiSettingsInput | undefined;
  /** Settings of an AI agent, as the platform's documents list them. */
  readonly aiParams?: AiSettingsInput | undefined;
  /** The agent's prompt: an object, or only its text. */
  readonly prompt?: AiPromptInput | string | undefined;
  /** What the agent summarizes after the conversation. */
  readonly post_prompt?: AiPromptInput | undefined;
  /** What the agent summarizes after the conversation. */
  readonly postPrompt?: AiPromptInput | undefined;
  /** Address to which the summary is posted. */
  readonly post_prompt_url?: string | undefined;
  /** Address to which the summary is posted. */
  readonly postPromptUrl?: string | undefined;
  /** Data available to the agent and its functions. */
  readonly global_data?: Readonly<Record<string, unknown>> | undefined;
  /** Data available to the agent and its functions. */
  readonly globalData?: Readonly<Record<string, unknown>> | undefined;
  /** Functions that an AI agent may call. */
  readonly SWAIG?: AiSwaigInput | undefined;
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** Options of `call.ai_message`. */
export interface AiMessageOptions extends CommandOptions {
  /** The message. */
  readonly message_text?: string | undefined;
  /** The message. */
  readonly messageText?: string | undefined;
  /** The role that the message is sent as. */
  readonly role?: "user" | "system" | "assistant" | undefined;
  /** What the agent should forget: `{full_reset, user_prompt, system_prompt}`. */
  readonly reset?: Readonly<Record<string, unknown>> | undefined;
  /** Data to merge into the agent's data. */
  readonly global_data?: Readonly<Record<string, unknown>> | undefined;
  /** Data to merge into the agent's data. */
  readonly globalData?: Readonly<Record<string, unknown>> | undefined;
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** Options of `call.ai_hold`. */
export interface AiHoldOptions extends CommandOptions {
  /** How long to hold, as a numeric string. In seconds. */
  readonly timeout?: string | number | undefined;
  /** Instructions for the agent. */
  readonly prompt?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** Options of `call.ai_unhold`. */
export interface AiUnholdOptions extends CommandOptions {
  /** Instructions for the agent. */
  readonly prompt?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** Options of `call.connect`. */
export interface ConnectOptions extends CommandOptions {
  /** What the caller hears until a device answers. */
  readonly ringback?: readonly MediaInput[] | undefined;
  /** Returned in the events of the legs. */
  readonly tag?: string | undefined;
  /**
   * How long the legs stay joined. The platform's documents give its unit as seconds in one place and minutes in
   * another.
   */
  readonly max_duration?: number | undefined;
  /**
   * How long the legs stay joined. The platform's documents give its unit as seconds in one place and minutes in
   * another.
   */
  readonly maxDuration?: number | undefined;
  /** Maximum price per minute. At least 0. */
  readonly max_price_per_minute?: number | undefined;
  /** Maximum price per minute. At least 0. */
  readonly maxPricePerMinute?: number | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** All parameters of `call.connect` in one object. */
export interface ConnectParams extends ConnectOptions {
  /** Groups of devices. Groups are tried in order; the devices in a group ring at the same time. */
  readonly devices: readonly (readonly ConnectDeviceInput[])[];
}

/** Options of `call.disconnect`. */
export interface DisconnectOptions extends CommandOptions {
}

/** Options of `call.refer`. */
export interface ReferOptions extends CommandOptions {
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** All parameters of `call.refer` in one object. */
export interface ReferParams extends ReferOptions {
  /** The address to refer a SIP call to. */
  readonly device: ReferDeviceInput;
  /** Not an option: belongs to the object passed as the first parameter. */
  readonly type?: undefined;
}

/** Options of `call.transfer`. */
export interface TransferOptions extends CommandOptions {
  /** Passed on to the receiver. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  /** Stored with the call. */
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
}

/** All parameters of `call.transfer` in one object. */
export interface TransferParams extends TransferOptions {
  /** Address of a document, the document itself, or a context as `context:name`. */
  readonly dest: string;
}

/** Options of `call.play_and_collect`. */
export interface PlayAndCollectOptions extends ActionOptions<FinalEvents["calling.call.collect"]> {
  /** Volume relative to the original. In dB, -40 to 40, default `0`. */
  readonly volume?: number | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** All parameters of `call.play_and_collect` in one object. */
export interface PlayAndCollectParams extends PlayAndCollectOptions {
  /** The prompt. */
  readonly media: readonly MediaInput[];
  /** What to collect: digits, speech or both. */
  readonly collect: CollectInput;
}

/** Options of `call.prompt_tts`. */
export interface PromptTtsOptions extends PlayAndCollectOptions {
  /** Language tag, such as `en-US` or `de-DE`. Default `"en-US"`. */
  readonly language?: string | undefined;
  /** Gender of the voice. Default `"female"`. */
  readonly gender?: "male" | "female" | undefined;
  /** Voice, by its provider's name for it. Overrides `gender`. */
  readonly voice?: string | undefined;
}

/** All parameters of `call.prompt_tts` in one object. */
export interface PromptTtsParams extends PromptTtsOptions {
  /** The text to speak. */
  readonly text: string;
  /** What to collect: digits, speech or both. */
  readonly collect: CollectInput;
}

/** Options of `call.prompt_audio`. */
export interface PromptAudioOptions extends PlayAndCollectOptions {
}

/** All parameters of `call.prompt_audio` in one object. */
export interface PromptAudioParams extends PromptAudioOptions {
  /** Address of the file, `http:` or `https:`. */
  readonly url: string;
  /** What to collect: digits, speech or both. */
  readonly collect: CollectInput;
}

/** Options of `call.collect`. */
export interface CollectOptions extends ActionOptions<FinalEvents["calling.call.collect"]> {
  /** How to collect pressed keys. */
  readonly digits?: DigitsInput | undefined;
  /** How to recognise speech. */
  readonly speech?: SpeechInput | undefined;
  /** How long to wait for the first input. In seconds, default `4`. */
  readonly initial_timeout?: number | undefined;
  /** How long to wait for the first input. In seconds, default `4`. */
  readonly initialTimeout?: number | undefined;
  /** Report partial results during recognition. Default `false`. */
  readonly partial_results?: boolean | undefined;
  /** Report partial results during recognition. Default `false`. */
  readonly partialResults?: boolean | undefined;
  /** Keep collecting after a result, until stopped. Default `false`. */
  readonly continuous?: boolean | undefined;
  /** Used by the platform itself; leave it out. */
  readonly continue?: boolean | undefined;
  /** Report the first key or sound. Default `false`. */
  readonly send_start_of_input?: boolean | undefined;
  /** Report the first key or sound. Default `false`. */
  readonly sendStartOfInput?: boolean | undefined;
  /** Start `initial_timeout` at once, rather than on `calling.collect.start_input_timers`. Default `false`. */
  readonly start_input_timers?: boolean | undefined;
  /** Start `initial_timeout` at once, rather than on `calling.collect.start_input_timers`. Default `false`. */
  readonly startInputTimers?: boolean | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** Options of `call.join_conference`. */
export interface JoinConferenceOptions extends CommandOptions {
  /** Streams a conference's audio to a WebSocket. */
  readonly stream_obj?: ConferenceStreamInput | undefined;
  /** Streams a conference's audio to a WebSocket. */
  readonly streamObj?: ConferenceStreamInput | undefined;
  /** Streams a conference's audio to a WebSocket. */
  readonly stream?: ConferenceStreamInput | undefined;
  /** Whether the call joins muted. Default `false`. */
  readonly muted?: boolean | undefined;
  /** When the other participants hear a beep. Always a string, even `"true"`. Default `"true"`. */
  readonly beep?: "true" | "false" | "onEnter" | "onExit" | undefined;
  /** Whether the conference starts when this call joins. Default `true`. */
  readonly start_on_enter?: boolean | undefined;
  /** Whether the conference starts when this call joins. Default `true`. */
  readonly startOnEnter?: boolean | undefined;
  /** Whether the conference ends when this call leaves. Default `false`. */
  readonly end_on_exit?: boolean | undefined;
  /** Whether the conference ends when this call leaves. Default `false`. */
  readonly endOnExit?: boolean | undefined;
  /** Address of what the call hears until the conference starts. */
  readonly wait_url?: string | undefined;
  /** Address of what the call hears until the conference starts. */
  readonly waitUrl?: string | undefined;
  /** Maximum number of participants. 1 to 100000. */
  readonly max_participants?: number | undefined;
  /** Maximum number of participants. 1 to 100000. */
  readonly maxParticipants?: number | undefined;
  /** Whether to record the conference. Default `"do-not-record"`. */
  readonly record?: "do-not-record" | "record-from-start" | undefined;
  /** The region of the conference. */
  readonly region?: "global" | "us" | "eu" | "ch" | undefined;
  /** Whether to trim silence at both ends of the recording. Default `"trim-silence"`. */
  readonly trim?: "trim-silence" | "do-not-trim" | undefined;
  /** Id of the call that this one coaches. */
  readonly coach?: string | undefined;
  /** Address to which the platform posts the events of the conference. */
  readonly status_callback?: string | undefined;
  /** Address to which the platform posts the events of the conference. */
  readonly statusCallback?: string | undefined;
  /** Events to post, separated by spaces: `start end join leave mute hold modify speaker announcement`. */
  readonly status_callback_event?: string | undefined;
  /** Events to post, separated by spaces: `start end join leave mute hold modify speaker announcement`. */
  readonly statusCallbackEvent?: string | undefined;
  /** Format of the posted events. */
  readonly status_callback_event_type?: "relay" | "cxml" | "laml" | undefined;
  /** Format of the posted events. */
  readonly statusCallbackEventType?: "relay" | "cxml" | "laml" | undefined;
  /** HTTP method for `status_callback`. Default `"POST"`. */
  readonly status_callback_method?: "GET" | "POST" | undefined;
  /** HTTP method for `status_callback`. Default `"POST"`. */
  readonly statusCallbackMethod?: "GET" | "POST" | undefined;
  /** Address to which the platform posts the recording's events. */
  readonly recording_status_callback?: string | undefined;
  /** Address to which the platform posts the recording's events. */
  readonly recordingStatusCallback?: string | undefined;
  /** Events to post, separated by spaces: `in-progress completed absent`. */
  readonly recording_status_callback_event?: string | undefined;
  /** Events to post, separated by spaces: `in-progress completed absent`. */
  readonly recordingStatusCallbackEvent?: string | undefined;
  /** Format of the posted events. */
  readonly recording_status_callback_event_type?: "relay" | "cxml" | "laml" | undefined;
  /** Format of the posted events. */
  readonly recordingStatusCallbackEventType?: "relay" | "cxml" | "laml" | undefined;
  /** HTTP method for `recording_status_callback`. Default `"POST"`. */
  readonly recording_status_callback_method?: "GET" | "POST" | undefined;
  /** HTTP method for `recording_status_callback`. Default `"POST"`. */
  readonly recordingStatusCallbackMethod?: "GET" | "POST" | undefined;
  /** Used by the platform itself; leave it out. */
  readonly acl?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** All parameters of `call.join_conference` in one object. */
export interface JoinConferenceParams extends JoinConferenceOptions {
  /** Name of the conference. */
  readonly name: string;
}

/** Options of `call.leave_conference`. */
export interface LeaveConferenceOptions extends CommandOptions {
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
}

/** All parameters of `call.leave_conference` in one object. This form uses camelCase names. */
export interface AltLeaveConferenceParams extends LeaveConferenceOptions {
  /** The conference. */
  readonly conferenceId: string;
}

/** All parameters of `call.leave_conference` in one object. */
export interface LeaveConferenceParams extends LeaveConferenceOptions {
  /** The conference. */
  readonly conference_id: string;
}

/** {@link LeaveConferenceParams} in either spelling. */
export type AnyLeaveConferenceParams = AltLeaveConferenceParams | LeaveConferenceParams;

/** Options of `call.detect`. */
export interface DetectOptions extends ActionOptions<FinalEvents["calling.call.detect"]> {
  /** Maximum time to detect. In seconds, at least 0, default `30`. */
  readonly timeout?: number | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** All parameters of `call.detect` in one object. */
export interface DetectParams extends DetectOptions {
  /** What to listen for. */
  readonly detect: DetectInput;
  /** Not an option: belongs to the object passed as the first parameter. */
  readonly type?: undefined;
}

/** Options of `call.detect_digit`. */
export interface DetectDigitOptions extends DetectOptions {
  /** Keys to listen for; empty means any. Default `"0123456789#*"`. */
  readonly digits?: string | undefined;
}

/** Options of `call.detect_answering_machine`. */
export interface DetectAnsweringMachineOptions extends DetectOptions {
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initial_timeout?: number | undefined;
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initialTimeout?: number | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly end_silence_timeout?: number | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly endSilenceTimeout?: number | undefined;
  /** Silence after which a machine counts as ready to record. Default: `end_silence_timeout`. In seconds. */
  readonly machine_ready_timeout?: number | undefined;
  /** Silence after which a machine counts as ready to record. Default: `end_silence_timeout`. In seconds. */
  readonly machineReadyTimeout?: number | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machine_voice_threshold?: number | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machineVoiceThreshold?: number | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machine_words_threshold?: number | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machineWordsThreshold?: number | undefined;
  /** Report when a machine that was ready starts to speak again. Default `false`. */
  readonly detect_interruptions?: boolean | undefined;
  /** Report when a machine that was ready starts to speak again. Default `false`. */
  readonly detectInterruptions?: boolean | undefined;
  /** Report the end of a machine's message. Default `true`. */
  readonly detect_message_end?: boolean | undefined;
  /** Report the end of a machine's message. Default `true`. */
  readonly detectMessageEnd?: boolean | undefined;
}

/** Options of `call.detect_fax`. */
export interface DetectFaxOptions extends DetectOptions {
  /** `CED` is sent by the called fax machine, `CNG` by the calling one. Default `"CED"`. */
  readonly tone?: "CED" | "CNG" | "ced" | "cng" | undefined;
}

/** Options of `call.send_digits`. */
export interface SendDigitsOptions extends ControlledOptions {
}

/** All parameters of `call.send_digits` in one object. */
export interface SendDigitsParams extends SendDigitsOptions {
  /** `0-9 * # A B C D`; `w` waits 0.5 s, `W` 1 s. */
  readonly digits: string;
}

/** Options of `call.bind_digit`. */
export interface BindDigitOptions extends CommandOptions {
  /** Its params. */
  readonly bind_params?: Readonly<Record<string, unknown>> | undefined;
  /** Its params. */
  readonly bindParams?: Readonly<Record<string, unknown>> | undefined;
  /** Name of the group that the binding belongs to. */
  readonly realm?: string | undefined;
  /** Maximum number of times; 0 means no limit. At least 0. */
  readonly max_triggers?: number | undefined;
  /** Maximum number of times; 0 means no limit. At least 0. */
  readonly maxTriggers?: number | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** Fields shared by all spellings of {@link BindDigitParams}. */
export interface BindDigitParamsFields extends BindDigitOptions {
  /** The keys, in order. */
  readonly digits: string;
}

/** All parameters of `call.bind_digit` in one object. This form uses camelCase names. */
export interface AltBindDigitParams extends BindDigitParamsFields {
  /** The method, such as `calling.play`. */
  readonly bindMethod: string;
}

/** All parameters of `call.bind_digit` in one object. */
export interface BindDigitParams extends BindDigitParamsFields {
  /** The method, such as `calling.play`. */
  readonly bind_method: string;
}

/** {@link BindDigitParams} in either spelling. */
export type AnyBindDigitParams = AltBindDigitParams | BindDigitParams;

/** Options of `call.clear_digit_bindings`. */
export interface ClearDigitBindingsOptions extends CommandOptions {
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** All parameters of `call.clear_digit_bindings` in one object. */
export interface ClearDigitBindingsParams extends ClearDigitBindingsOptions {
  /** The group to remove. Default: all groups. */
  readonly realm?: string | undefined;
}

/** Options of `call.send_fax`. */
export interface SendFaxOptions extends ActionOptions<FinalEvents["calling.call.fax"]> {
  /** Sender's identity, as shown by the receiving machine. */
  readonly identity?: string | undefined;
  /** Printed at the top of each page; empty means no header. */
  readonly header_info?: string | undefined;
  /** Printed at the top of each page; empty means no header. */
  readonly headerInfo?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** All parameters of `call.send_fax` in one object. */
export interface SendFaxParams extends SendFaxOptions {
  /** Address of the document, a PDF. */
  readonly document: string;
}

/** Options of `call.receive_fax`. */
export interface ReceiveFaxOptions extends ActionOptions<FinalEvents["calling.call.fax"]> {
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** Options of `call.answer`. */
export interface AnswerOptions extends CommandOptions {
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly max_duration?: number | undefined;
  /** Maximum length of the call, after which it ends. In seconds. */
  readonly maxDuration?: number | undefined;
  /** Codecs in order of preference, such as `PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`. */
  readonly codecs?: readonly string[] | undefined;
}

/** Options of `call.hangup`. */
export interface HangupOptions extends CommandOptions {
}

/** All parameters of `call.hangup` in one object. */
export interface HangupParams extends HangupOptions {
  /** The reason reported to the other side. Default `"hangup"`. */
  readonly reason?: "hangup" | "cancel" | "busy" | "noAnswer" | "decline" | "error" | undefined;
}

/** Options of `call.pass_`. */
export interface PassOptions extends CommandOptions {
}

/** Options of `call.user_event`. */
export interface UserEventOptions extends CommandOptions {
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** All parameters of `call.user_event` in one object. */
export interface UserEventParams extends UserEventOptions {
  /** The event: an object, or a name with additional keys of your own. */
  readonly event: Readonly<Record<string, unknown>> | string;
}

/** Options of `call.pay`. */
export interface PayOptions extends ActionOptions<FinalEvents["calling.call.pay"]> {
  /** How the card is entered. Default `"dtmf"`. */
  readonly input_method?: "dtmf" | undefined;
  /** How the card is entered. Default `"dtmf"`. */
  readonly inputMethod?: "dtmf" | undefined;
  /** How long to wait for the next key, as a string. In seconds, default `"5"`. */
  readonly timeout?: string | number | undefined;
  /** Maximum number of attempts per step, as a string. Default `"1"`. */
  readonly max_attempts?: string | number | undefined;
  /** Maximum number of attempts per step, as a string. Default `"1"`. */
  readonly maxAttempts?: string | number | undefined;
  /** Whether to ask for it: `true` or `false`. Default `"true"`. */
  readonly security_code?: string | boolean | undefined;
  /** Whether to ask for it: `true` or `false`. Default `"true"`. */
  readonly securityCode?: string | boolean | undefined;
  /** Whether to ask for it: `true` or `false`; or the code itself, if known. Default `"true"`. */
  readonly postal_code?: string | boolean | undefined;
  /** Whether to ask for it: `true` or `false`; or the code itself, if known. Default `"true"`. */
  readonly postalCode?: string | boolean | undefined;
  /** Minimum number of digits of the postal code, as a string. Default `"0"`. */
  readonly min_postal_code_length?: string | number | undefined;
  /** Minimum number of digits of the postal code, as a string. Default `"0"`. */
  readonly minPostalCodeLength?: string | number | undefined;
  /** Amount to charge, as a decimal string. If 0 or missing, only a token is created. */
  readonly charge_amount?: string | number | undefined;
  /** Amount to charge, as a decimal string. If 0 or missing, only a token is created. */
  readonly chargeAmount?: string | number | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
  /** The payment method. */
  readonly payment_method?: "credit-card" | undefined;
  /** The payment method. */
  readonly paymentMethod?: "credit-card" | undefined;
  /** Type of bank account. */
  readonly bank_account_type?: unknown;
  /** Type of bank account. */
  readonly bankAccountType?: unknown;
  /** Whether the token may be used to charge the card again. Default `"reusable"`. */
  readonly token_type?: "one-time" | "reusable" | undefined;
  /** Whether the token may be used to charge the card again. Default `"reusable"`. */
  readonly tokenType?: "one-time" | "reusable" | undefined;
  /** Currency of the amount. Default `"usd"`. */
  readonly currency?: string | undefined;
  /** Language of the prompts. Default `"en-US"`. */
  readonly language?: string | undefined;
  /** Voice of the prompts. Default `"woman"`. */
  readonly voice?: string | undefined;
  /** What the payment is for. */
  readonly description?: string | undefined;
  /** Accepted card types, separated by spaces, such as `visa mastercard amex`. Default `"visa mastercard amex"`. */
  readonly valid_card_types?: string | undefined;
  /** Accepted card types, separated by spaces, such as `visa mastercard amex`. Default `"visa mastercard amex"`. */
  readonly validCardTypes?: string | undefined;
  /** Passed on to the service. */
  readonly parameters?: readonly { readonly name: string; readonly value: string }[] | undefined;
  /** Replace the platform's own prompts. */
  readonly prompts?: readonly PayPromptInput[] | undefined;
}

/** All parameters of `call.pay` in one object. This form uses camelCase names. */
export interface AltPayParams extends PayOptions {
  /** Address of the service that processes the payment. */
  readonly paymentConnectorUrl: string;
}

/** All parameters of `call.pay` in one object. */
export interface PayParams extends PayOptions {
  /** Address of the service that processes the payment. */
  readonly payment_connector_url: string;
}

/** {@link PayParams} in either spelling. */
export type AnyPayParams = AltPayParams | PayParams;

/** Options of `call.play`. */
export interface PlayOptions extends ActionOptions<FinalEvents["calling.call.play"]> {
  /** Volume relative to the original. In dB, -40 to 40, default `0`. */
  readonly volume?: number | undefined;
  /** Which side of the call hears it. Default `"listen"`. */
  readonly direction?: "listen" | "speak" | "both" | undefined;
  /** How often to play the list; 0 means until it is stopped. At least 0, default `1`. */
  readonly loop?: number | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
  /** Language for `tts` items that have none. */
  readonly language?: string | undefined;
  /** Voice for `tts` items that have none. */
  readonly voice?: string | undefined;
  /** Gender of the voice for `tts` items that have none. */
  readonly gender?: "male" | "female" | undefined;
}

/** All parameters of `call.play` in one object. */
export interface PlayParams extends PlayOptions {
  /** What to play, in order. */
  readonly media: readonly MediaInput[];
}

/** Options of `call.play_tts`. */
export interface PlayTtsOptions extends PlayOptions {
}

/** All parameters of `call.play_tts` in one object. */
export interface PlayTtsParams extends PlayTtsOptions {
  /** The text to speak. */
  readonly text: string;
}

/** Options of `call.play_audio`. */
export interface PlayAudioOptions extends PlayOptions {
}

/** All parameters of `call.play_audio` in one object. */
export interface PlayAudioParams extends PlayAudioOptions {
  /** Address of the file, `http:` or `https:`. */
  readonly url: string;
}

/** Options of `call.play_silence`. */
export interface PlaySilenceOptions extends PlayOptions {
}

/** All parameters of `call.play_silence` in one object. */
export interface PlaySilenceParams extends PlaySilenceOptions {
  /** Length; must be greater than 0. In seconds. */
  readonly duration: number;
}

/** Options of `call.play_ringtone`. */
export interface PlayRingtoneOptions extends PlayOptions {
  /** Length. Default: until it is stopped. In seconds. */
  readonly duration?: number | undefined;
}

/** All parameters of `call.play_ringtone` in one object. */
export interface PlayRingtoneParams extends PlayRingtoneOptions {
  /** Country code of a ringing tone, or `bong`. */
  readonly name: "at" | "au" | "be" | "bg" | "bong" | "br" | "ca" | "ch" | "cl" | "cn" | "cy" | "cz" | "de" | "dk" | "dz" | "ee" | "eg" | "es" | "fi" | "fr" | "gr" | "hu" | "il" | "in" | "it" | "jp" | "ko" | "lt" | "mx" | "my" | "nl" | "no" | "nz" | "ph" | "pk" | "pl" | "pt" | "ro" | "rs" | "ru" | "sa" | "se" | "sg" | "th" | "tr" | "tw" | "uk" | "us" | "ve" | "za";
}

/** Options of `call.queue_enter`. */
export interface QueueEnterOptions extends ControlledOptions {
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
  /** Address of what the caller hears while waiting. */
  readonly wait_url?: string | undefined;
  /** Address of what the caller hears while waiting. */
  readonly waitUrl?: string | undefined;
}

/** All parameters of `call.queue_enter` in one object. This form uses camelCase names. */
export interface AltQueueEnterParams extends QueueEnterOptions {
  /** Name of the queue. */
  readonly queueName: string;
}

/** All parameters of `call.queue_enter` in one object. */
export interface QueueEnterParams extends QueueEnterOptions {
  /** Name of the queue. */
  readonly queue_name: string;
}

/** {@link QueueEnterParams} in either spelling. */
export type AnyQueueEnterParams = AltQueueEnterParams | QueueEnterParams;

/** Options of `call.queue_leave`. */
export interface QueueLeaveOptions extends ControlledOptions {
  /** The queue. */
  readonly queue_id?: string | undefined;
  /** The queue. */
  readonly queueId?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** All parameters of `call.queue_leave` in one object. This form uses camelCase names. */
export interface AltQueueLeaveParams extends QueueLeaveOptions {
  /** Name of the queue. */
  readonly queueName: string;
}

/** All parameters of `call.queue_leave` in one object. */
export interface QueueLeaveParams extends QueueLeaveOptions {
  /** Name of the queue. */
  readonly queue_name: string;
}

/** {@link QueueLeaveParams} in either spelling. */
export type AnyQueueLeaveParams = AltQueueLeaveParams | QueueLeaveParams;

/** Options of `call.record`. */
export interface RecordOptions extends ActionOptions<FinalEvents["calling.call.record"]> {
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** All parameters of `call.record` in one object. */
export interface RecordParams extends RecordOptions {
  /** Options for an audio recording. */
  readonly audio?: RecordInput | undefined;
}

/** Options of `call.join_room`. */
export interface JoinRoomOptions extends CommandOptions {
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly hagrid_json_api_url?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly hagridJsonApiUrl?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly hagrid_node_id?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly hagridNodeId?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** All parameters of `call.join_room` in one object. */
export interface JoinRoomParams extends JoinRoomOptions {
  /** Name of the room. Allowed characters: `A-Z a-z 0-9 _ -`. */
  readonly name: string;
}

/** Options of `call.leave_room`. */
export interface LeaveRoomOptions extends CommandOptions {
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
}

/** Options of `call.hold`. */
export interface HoldOptions extends CommandOptions {
}

/** Options of `call.unhold`. */
export interface UnholdOptions extends CommandOptions {
}

/** Options of `call.denoise`. */
export interface DenoiseOptions extends CommandOptions {
}

/** Options of `call.denoise_stop`. */
export interface DenoiseStopOptions extends CommandOptions {
}

/** Options of `call.echo`. */
export interface EchoOptions extends CommandOptions {
  /** Maximum length of the echo; 0 means until the call ends. In seconds. */
  readonly timeout?: number | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** Options of `call.tap`. */
export interface TapOptions extends ActionOptions<FinalEvents["calling.call.tap"]> {
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** All parameters of `call.tap` in one object. */
export interface TapParams extends TapOptions {
  /** What to tap. */
  readonly tap: TapInput;
  /** Where to send the tapped audio. */
  readonly device: TapDeviceInput;
  /** Not an option: belongs to the object passed as the first parameter. */
  readonly type?: undefined;
}

/** Options of `call.stream`. */
export interface StreamOptions extends ActionOptions<FinalEvents["calling.call.stream"]> {
  /** Name of the stream. */
  readonly name?: string | undefined;
  /** Codec, such as `PCMU` or `OPUS@48000h`. */
  readonly codec?: string | undefined;
  /** Which side's audio to send. The short names are documented too. Default `"inbound_track"`. */
  readonly track?: "inbound_track" | "outbound_track" | "both_tracks" | "inbound" | "outbound" | "both" | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
  /** HTTP method for `status_url`. Default `"POST"`. */
  readonly status_url_method?: "GET" | "POST" | undefined;
  /** HTTP method for `status_url`. Default `"POST"`. */
  readonly statusUrlMethod?: "GET" | "POST" | undefined;
  /** Bearer token for the receiver. A secret. */
  readonly authorization_bearer_token?: string | undefined;
  /** Bearer token for the receiver. A secret. */
  readonly authorizationBearerToken?: string | undefined;
  /** Passed on to the receiver. */
  readonly custom_parameters?: Readonly<Record<string, unknown>> | undefined;
  /** Passed on to the receiver. */
  readonly customParameters?: Readonly<Record<string, unknown>> | undefined;
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** All parameters of `call.stream` in one object. */
export interface StreamParams extends StreamOptions {
  /** Address that receives the audio, `wss:` only. */
  readonly url: string;
}

/** Options of `call.transcribe`. */
export interface TranscribeOptions extends ActionOptions<FinalEvents["calling.call.transcribe"]> {
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
}

/** Options of `call.live_transcribe`. */
export interface LiveTranscribeOptions extends CommandOptions {
  /** Another name for `action_obj`. Starts, summarizes or stops a live transcription. */
  readonly action?: LiveTranscribeInput | undefined;
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** All parameters of `call.live_transcribe` in one object. This form uses camelCase names. */
export interface AltLiveTranscribeParams extends LiveTranscribeOptions {
  /** Starts, summarizes or stops a live transcription. */
  readonly actionObj: LiveTranscribeInput;
}

/** All parameters of `call.live_transcribe` in one object. */
export interface LiveTranscribeParams extends LiveTranscribeOptions {
  /** Starts, summarizes or stops a live transcription. */
  readonly action_obj: LiveTranscribeInput;
}

/** {@link LiveTranscribeParams} in either spelling. */
export type AnyLiveTranscribeParams = AltLiveTranscribeParams | LiveTranscribeParams;

/** Options of `call.live_translate`. */
export interface LiveTranslateOptions extends CommandOptions {
  /** Another name for `action_obj`. Starts, summarizes, injects a message into, or stops a live translation. */
  readonly action?: LiveTranslateInput | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly status_url?: string | undefined;
  /** Address to which the platform also posts the events of this command. */
  readonly statusUrl?: string | undefined;
  /** Used by the platform itself; leave it out. */
  readonly async?: boolean | undefined;
  /** Used by the platform itself; leave it out. */
  readonly swml?: boolean | undefined;
}

/** All parameters of `call.live_translate` in one object. This form uses camelCase names. */
export interface AltLiveTranslateParams extends LiveTranslateOptions {
  /** Starts, summarizes, injects a message into, or stops a live translation. */
  readonly actionObj: LiveTranslateInput;
}

/** All parameters of `call.live_translate` in one object. */
export interface LiveTranslateParams extends LiveTranslateOptions {
  /** Starts, summarizes, injects a message into, or stops a live translation. */
  readonly action_obj: LiveTranslateInput;
}

/** {@link LiveTranslateParams} in either spelling. */
export type AnyLiveTranslateParams = AltLiveTranslateParams | LiveTranslateParams;

/** The options of `client.dial`. */
export interface DialOptions extends CommandOptions {
  /** The id of the dial; by default a new one. Must not be in use by a running dial. */
  readonly tag?: string | undefined;
  /** How many seconds to wait for an answer, default 120. Then the devices that ring are hung up. */
  readonly dial_timeout?: number | undefined;
  /** How many seconds to wait for an answer, default 120. Then the devices that ring are hung up. */
  readonly dialTimeout?: number | undefined;
  /** Cancels the dial: the devices that ring are hung up. */
  readonly signal?: DialFields["signal"] | undefined;
  /**
   * Maximum length of the call. The platform's documents give its unit as seconds in one place and minutes in another;
   * `max_duration` of a device is seconds everywhere.
   */
  readonly max_duration?: number | undefined;
  /**
   * Maximum length of the call. The platform's documents give its unit as seconds in one place and minutes in another;
   * `max_duration` of a device is seconds everywhere.
   */
  readonly maxDuration?: number | undefined;
  /** Maximum price per minute. At least 0. */
  readonly max_price_per_minute?: number | undefined;
  /** Maximum price per minute. At least 0. */
  readonly maxPricePerMinute?: number | undefined;
  /** Region to place the call from. */
  readonly region?: string | undefined;
  /** Node to place the call from. */
  readonly node_id?: string | undefined;
  /** Node to place the call from. */
  readonly nodeId?: string | undefined;
}

/** All parameters of `client.dial` in one object. */
export interface DialParams extends DialOptions {
  /** Groups of devices. Groups are tried in order; the devices in a group ring at the same time. */
  readonly devices: readonly (readonly DeviceInput[])[];
}

/** Fields shared by all spellings of {@link SendMessageParams}. */
export interface SendMessageParamsFields extends CommandOptions {
  /** The text. */
  readonly body?: string | undefined;
  /** Region to send from. */
  readonly region?: string | undefined;
  /** The context that receives the events about its states. By default, and when empty, that of the session. */
  readonly context?: string | undefined;
  /** Addresses of pictures and other files. Give a body, media or both. */
  readonly media?: readonly string[] | undefined;
  /** Your own tags, which its events have too. */
  readonly tags?: readonly string[] | undefined;
  /**
   * Runs once when the message is `delivered`, `undelivered` or `failed`; with an event of type `""` when
   * the client was disconnected first. It may be async; errors that it throws are logged.
   */
  readonly on_completed?: SendFields["on_completed"] | undefined;
  /**
   * Runs once when the message is `delivered`, `undelivered` or `failed`; with an event of type `""` when
   * the client was disconnected first. It may be async; errors that it throws are logged.
   */
  readonly onCompleted?: SendFields["on_completed"] | undefined;
}

/** A message to send: its recipient, its sender, and a `body`, `media` or both. This form uses camelCase names. */
export interface AltSendMessageParams extends SendMessageParamsFields {
  /** Recipient, `+` and digits. */
  readonly toNumber: string;
  /** A number of the project, `+` and digits. */
  readonly fromNumber: string;
}

/** A message to send: its recipient, its sender, and a `body`, `media` or both. */
export interface SendMessageParams extends SendMessageParamsFields {
  /** Recipient, `+` and digits. */
  readonly to_number: string;
  /** A number of the project, `+` and digits. */
  readonly from_number: string;
}

/** A message to send, in either spelling. */
export type SendMessageOptions = AltSendMessageParams | SendMessageParams;

/** The options of a client, including those of its session. You can spell every name in camelCase too. */
export interface RelayClientOptions extends SessionOptions {
  /** The contexts whose calls and messages the client receives. By default none: no calls arrive. */
  readonly contexts?: readonly string[] | undefined;
  /**
   * Maximum number of concurrent calls, at least 1; further inbound calls are passed back to routing. By
   * default `RELAY_MAX_ACTIVE_CALLS`, else 1000.
   */
  readonly max_active_calls?: number | undefined;
  /**
   * Maximum number of concurrent calls, at least 1; further inbound calls are passed back to routing. By
   * default `RELAY_MAX_ACTIVE_CALLS`, else 1000.
   */
  readonly maxActiveCalls?: number | undefined;
  /** `wss` (default), or `ws` to this machine. By default `SIGNALWIRE_RELAY_SCHEME`. */
  readonly scheme?: "ws" | "wss" | undefined;
  /** A session to share with other clients. You close it yourself. By default the client creates its own. */
  readonly session?: DocumentedClientOptions["session"] | undefined;
}
