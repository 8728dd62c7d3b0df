// Generated from the catalogue and the rows of the methods by `npm run generate`. Do not edit.
import type { ConnectDevice, Steps } from "../methods/devices.js";

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
export type Medium = AltNestedRingtoneMedium | RingtoneMedium | AltNestedSilenceMedium | SilenceMedium | AltNestedTtsMedium | TtsMedium | AltNestedAudioMedium | AudioMedium;

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

/** The options of every method. */
export interface CommandOptions {
  /** Platform parameters that this version does not know; sent unchanged. */
  readonly extra?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Options of `call.answer`. */
export interface AnswerOptions extends CommandOptions {
}

/** Options of `call.hangup`. */
export interface HangupOptions extends CommandOptions {
  /** The reason reported to the other side. Default `"hangup"`. */
  readonly reason?: "hangup" | "cancel" | "busy" | "noAnswer" | "decline" | "error" | null | undefined;
}

/** Options of `call.disconnect`. */
export interface DisconnectOptions extends CommandOptions {
}

/** Options of `call.refer`. */
export interface ReferOptions extends CommandOptions {
  /** Headers for the REFER: an object, or a list of `{name, value}`. */
  readonly headers?: Readonly<Record<string, unknown>> | readonly { readonly name: string; readonly value: string }[] | null | undefined;
}

/** All that `call.refer` takes, in one object. */
export interface ReferParams extends ReferOptions {
  /** Address to refer to, `sip:…`. */
  readonly to: string;
}

/** Options of `call.connect`. */
export interface ConnectOptions extends CommandOptions {
  /** What the caller hears until a device answers. */
  readonly ringback_list?: Medium | readonly Medium[] | null | undefined;
  /** What the caller hears until a device answers. */
  readonly ringbackList?: Medium | readonly Medium[] | null | undefined;
  /** Another name for `ringback_list`. What the caller hears until a device answers. */
  readonly ringback?: Medium | readonly Medium[] | null | undefined;
}

/** All that `call.connect` takes, in one object. */
export interface ConnectParams extends ConnectOptions {
  /** Groups of devices. Groups are tried in order; the devices in a group ring at the same time. */
  readonly device_list: Steps<ConnectDevice>;
}

/** All that `call.connect` takes, in one object. This form uses short names. */
export interface ConnectParamsByShortNames extends ConnectOptions {
  /** Groups of devices. Groups are tried in order; the devices in a group ring at the same time. */
  readonly devices: Steps<ConnectDevice>;
}

/** All that `call.connect` takes, in one object. This form uses camelCase names. */
export interface ConnectParamsInCamelCase extends ConnectOptions {
  /** Groups of devices. Groups are tried in order; the devices in a group ring at the same time. */
  readonly deviceList: Steps<ConnectDevice>;
}

/** All that `call.connect` takes, in one object. Accepts any spelling. */
export type AnyConnectParams = ConnectParams | ConnectParamsByShortNames | ConnectParamsInCamelCase;

/** Options of `call.play`. */
export interface PlayOptions extends CommandOptions {
  /** Volume relative to the original. In dB, -40 to 40, default `0`. */
  readonly volume?: number | null | undefined;
}

/** All that `call.play` takes, in one object. */
export interface PlayParams extends PlayOptions {
  /** What to play, in order. */
  readonly media_list: readonly Medium[];
}

/** All that `call.play` takes, in one object. This form uses short names. */
export interface PlayParamsByShortNames extends PlayOptions {
  /** What to play, in order. */
  readonly media: readonly Medium[];
}

/** All that `call.play` takes, in one object. This form uses camelCase names. */
export interface PlayParamsInCamelCase extends PlayOptions {
  /** What to play, in order. */
  readonly mediaList: readonly Medium[];
}

/** All that `call.play` takes, in one object. Accepts any spelling. */
export type AnyPlayParams = PlayParams | PlayParamsByShortNames | PlayParamsInCamelCase;

/** Options of `call.play_audio`. */
export interface PlayAudioOptions extends PlayOptions {
}

/** All that `call.play_audio` takes, in one object. */
export interface PlayAudioParams extends PlayAudioOptions {
  /** Address of the file, `http:` or `https:`. */
  readonly url: string;
}

/** Options of `call.play_silence`. */
export interface PlaySilenceOptions extends CommandOptions {
}

/** All that `call.play_silence` takes, in one object. */
export interface PlaySilenceParams extends PlaySilenceOptions {
  /** Length; must be greater than 0. In seconds. */
  readonly duration: number;
}

/** Options of `call.play_ringtone`. */
export interface PlayRingtoneOptions extends PlayOptions {
  /** Length. Default: until it is stopped. In seconds. */
  readonly duration?: number | null | undefined;
}

/** All that `call.play_ringtone` takes, in one object. */
export interface PlayRingtoneParams extends PlayRingtoneOptions {
  /** Country code of a ringing tone, or `bong`. */
  readonly name: "at" | "au" | "be" | "bg" | "bong" | "br" | "ca" | "ch" | "cl" | "cn" | "cy" | "cz" | "de" | "dk" | "dz" | "ee" | "eg" | "es" | "fi" | "fr" | "gr" | "hu" | "il" | "in" | "it" | "jp" | "ko" | "lt" | "mx" | "my" | "nl" | "no" | "nz" | "ph" | "pk" | "pl" | "pt" | "ro" | "rs" | "ru" | "sa" | "se" | "sg" | "th" | "tr" | "tw" | "uk" | "us" | "ve" | "za";
}

/** Options of `call.play_tts`. */
export interface PlayTtsOptions extends PlayOptions {
  /** Language tag, such as `en-US` or `de-DE`. Default `"en-US"`. */
  readonly language?: string | null | undefined;
  /** Gender of the voice. Default `"female"`. */
  readonly gender?: "male" | "female" | null | undefined;
}

/** All that `call.play_tts` takes, in one object. */
export interface PlayTtsParams extends PlayTtsOptions {
  /** The text to speak. */
  readonly text: string;
}

/** Options of `call.prompt`. */
export interface PromptOptions extends CommandOptions {
  /** How to collect pressed keys. */
  readonly digits?: DigitsInput | null | undefined;
  /** How to recognise speech. */
  readonly speech?: SpeechInput | null | undefined;
  /** How long to wait for the first input. In seconds, default `4`. */
  readonly initial_timeout?: number | null | undefined;
  /** How long to wait for the first input. In seconds, default `4`. */
  readonly initialTimeout?: number | null | undefined;
  /** Report partial results during recognition. Default `false`. */
  readonly partial_results?: boolean | null | undefined;
  /** Report partial results during recognition. Default `false`. */
  readonly partialResults?: boolean | null | undefined;
  /** Number of digits that end the input. At least 1. */
  readonly digits_max?: number | null | undefined;
  /** Number of digits that end the input. At least 1. */
  readonly digitsMax?: number | null | undefined;
  /** Keys that end the input, from `0-9 A-D * #`; empty means none. */
  readonly digits_terminators?: string | null | undefined;
  /** Keys that end the input, from `0-9 A-D * #`; empty means none. */
  readonly digitsTerminators?: string | null | undefined;
  /** Maximum pause between two digits; must be greater than 0. In seconds, default `5`. */
  readonly digits_timeout?: number | null | undefined;
  /** Maximum pause between two digits; must be greater than 0. In seconds, default `5`. */
  readonly digitsTimeout?: number | null | undefined;
  /** Silence after which the speaker counts as finished. In seconds, default `1`. */
  readonly end_silence_timeout?: number | null | undefined;
  /** Silence after which the speaker counts as finished. In seconds, default `1`. */
  readonly endSilenceTimeout?: number | null | undefined;
  /** Maximum length of the speech. In seconds, default `60`. */
  readonly speech_timeout?: number | null | undefined;
  /** Maximum length of the speech. In seconds, default `60`. */
  readonly speechTimeout?: number | null | undefined;
  /** Language tag, such as `en-US`; `engine:tag` also selects the engine. Default `"en-US"`. */
  readonly speech_language?: string | null | undefined;
  /** Language tag, such as `en-US`; `engine:tag` also selects the engine. Default `"en-US"`. */
  readonly speechLanguage?: string | null | undefined;
  /** Words and phrases to expect. */
  readonly speech_hints?: readonly string[] | null | undefined;
  /** Words and phrases to expect. */
  readonly speechHints?: readonly string[] | null | undefined;
  /** Volume relative to the original. In dB, -40 to 40, default `0`. */
  readonly volume?: number | null | undefined;
}

/** All that `call.prompt` takes, in one object. This form uses camelCase names. */
export interface AltPromptParams extends PromptOptions {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly promptType: "digits" | "speech" | "both";
  /** The prompt. */
  readonly mediaList: readonly Medium[];
}

/** All that `call.prompt` takes, in one object. This form uses short names. */
export interface AltShortPromptParams extends PromptOptions {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly type: "digits" | "speech" | "both";
  /** The prompt. */
  readonly media: readonly Medium[];
}

/** All that `call.prompt` takes, in one object. */
export interface PromptParams extends PromptOptions {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly prompt_type: "digits" | "speech" | "both";
  /** The prompt. */
  readonly media_list: readonly Medium[];
}

/** All that `call.prompt` takes, in one object. Accepts any spelling. */
export type AnyPromptParams = AltPromptParams | AltShortPromptParams | PromptParams;

/** Options of `call.prompt_audio`. */
export interface PromptAudioOptions extends PromptOptions {
}

/** Fields shared by all spellings of {@link PromptAudioParams}. */
export interface PromptAudioParamsFields extends PromptAudioOptions {
  /** Address of the file, `http:` or `https:`. */
  readonly url: string;
}

/** All that `call.prompt_audio` takes, in one object. This form uses camelCase names. */
export interface AltPromptAudioParams extends PromptAudioParamsFields {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly promptType: "digits" | "speech" | "both";
}

/** All that `call.prompt_audio` takes, in one object. This form uses short names. */
export interface AltShortPromptAudioParams extends PromptAudioParamsFields {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly type: "digits" | "speech" | "both";
}

/** All that `call.prompt_audio` takes, in one object. */
export interface PromptAudioParams extends PromptAudioParamsFields {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly prompt_type: "digits" | "speech" | "both";
}

/** All that `call.prompt_audio` takes, in one object. Accepts any spelling. */
export type AnyPromptAudioParams = AltPromptAudioParams | AltShortPromptAudioParams | PromptAudioParams;

/** Options of `call.prompt_ringtone`. */
export interface PromptRingtoneOptions extends PromptOptions {
  /** Length. Default: until it is stopped. In seconds. */
  readonly duration?: number | null | undefined;
}

/** Fields shared by all spellings of {@link PromptRingtoneParams}. */
export interface PromptRingtoneParamsFields extends PromptRingtoneOptions {
  /** Country code of a ringing tone, or `bong`. */
  readonly name: "at" | "au" | "be" | "bg" | "bong" | "br" | "ca" | "ch" | "cl" | "cn" | "cy" | "cz" | "de" | "dk" | "dz" | "ee" | "eg" | "es" | "fi" | "fr" | "gr" | "hu" | "il" | "in" | "it" | "jp" | "ko" | "lt" | "mx" | "my" | "nl" | "no" | "nz" | "ph" | "pk" | "pl" | "pt" | "ro" | "rs" | "ru" | "sa" | "se" | "sg" | "th" | "tr" | "tw" | "uk" | "us" | "ve" | "za";
}

/** All that `call.prompt_ringtone` takes, in one object. This form uses camelCase names. */
export interface AltPromptRingtoneParams extends PromptRingtoneParamsFields {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly promptType: "digits" | "speech" | "both";
}

/** All that `call.prompt_ringtone` takes, in one object. This form uses short names. */
export interface AltShortPromptRingtoneParams extends PromptRingtoneParamsFields {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly type: "digits" | "speech" | "both";
}

/** All that `call.prompt_ringtone` takes, in one object. */
export interface PromptRingtoneParams extends PromptRingtoneParamsFields {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly prompt_type: "digits" | "speech" | "both";
}

/** All that `call.prompt_ringtone` takes, in one object. Accepts any spelling. */
export type AnyPromptRingtoneParams = AltPromptRingtoneParams | AltShortPromptRingtoneParams | PromptRingtoneParams;

/** Options of `call.prompt_tts`. */
export interface PromptTtsOptions extends PromptOptions {
  /** Language tag, such as `en-US` or `de-DE`. Default `"en-US"`. */
  readonly language?: string | null | undefined;
  /** Gender of the voice. Default `"female"`. */
  readonly gender?: "male" | "female" | null | undefined;
}

/** Fields shared by all spellings of {@link PromptTtsParams}. */
export interface PromptTtsParamsFields extends PromptTtsOptions {
  /** The text to speak. */
  readonly text: string;
}

/** All that `call.prompt_tts` takes, in one object. This form uses camelCase names. */
export interface AltPromptTtsParams extends PromptTtsParamsFields {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly promptType: "digits" | "speech" | "both";
}

/** All that `call.prompt_tts` takes, in one object. This form uses short names. */
export interface AltShortPromptTtsParams extends PromptTtsParamsFields {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly type: "digits" | "speech" | "both";
}

/** All that `call.prompt_tts` takes, in one object. */
export interface PromptTtsParams extends PromptTtsParamsFields {
  /** What is collected: keys, speech, or whichever comes first. */
  readonly prompt_type: "digits" | "speech" | "both";
}

/** All that `call.prompt_tts` takes, in one object. Accepts any spelling. */
export type AnyPromptTtsParams = AltPromptTtsParams | AltShortPromptTtsParams | PromptTtsParams;

/** Options of `call.record`. */
export interface RecordOptions extends CommandOptions {
  /** What is recorded. Default `"audio"`. */
  readonly record_type?: string | null | undefined;
  /** What is recorded. Default `"audio"`. */
  readonly recordType?: string | null | undefined;
  /** Another name for `record_type`. What is recorded. Default `"audio"`. */
  readonly type?: string | null | undefined;
  /** Options for an audio recording. */
  readonly audio?: RecordInput | null | undefined;
  /** Whether to beep before the recording starts. Default `false`. */
  readonly beep?: boolean | null | undefined;
  /** Whether each side gets its own channel. Default `false`. */
  readonly stereo?: boolean | null | undefined;
  /** File format. Default `"mp3"`. */
  readonly record_format?: "mp3" | "wav" | "mp4" | null | undefined;
  /** File format. Default `"mp3"`. */
  readonly recordFormat?: "mp3" | "wav" | "mp4" | null | undefined;
  /** Another name for `record_format`. File format. Default `"mp3"`. */
  readonly format?: "mp3" | "wav" | "mp4" | null | undefined;
  /** Which side of the call to record. Default `"speak"`. */
  readonly direction?: "listen" | "speak" | "both" | null | undefined;
  /** How long to wait for sound; 0 means no limit. In seconds, at least 0, default `5`. */
  readonly initial_timeout?: number | null | undefined;
  /** How long to wait for sound; 0 means no limit. In seconds, at least 0, default `5`. */
  readonly initialTimeout?: number | null | undefined;
  /** Silence that ends the recording; 0 disables this. In seconds, at least 0, default `1`. */
  readonly end_silence_timeout?: number | null | undefined;
  /** Silence that ends the recording; 0 disables this. In seconds, at least 0, default `1`. */
  readonly endSilenceTimeout?: number | null | undefined;
  /** Keys that end the recording. Default `"#*"`. */
  readonly terminators?: string | null | undefined;
}

/** Options of `call.detect`. */
export interface DetectOptions extends CommandOptions {
  /** Maximum time to detect. In seconds, at least 0, default `30`. */
  readonly timeout?: number | null | undefined;
  /** Wait until the machine takes a message. Default `false`. */
  readonly wait_for_beep?: boolean | null | undefined;
  /** Wait until the machine takes a message. Default `false`. */
  readonly waitForBeep?: boolean | null | undefined;
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initial_timeout?: number | null | undefined;
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initialTimeout?: number | null | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly end_silence_timeout?: number | null | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly endSilenceTimeout?: number | null | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machine_voice_threshold?: number | null | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machineVoiceThreshold?: number | null | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machine_words_threshold?: number | null | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machineWordsThreshold?: number | null | undefined;
  /** Keys to listen for; empty means any. Default `"0123456789#*"`. */
  readonly digits?: string | null | undefined;
  /** `CED` is sent by the called fax machine, `CNG` by the calling one. Default `"CED"`. */
  readonly tone?: "CED" | "CNG" | "ced" | "cng" | null | undefined;
}

/** All that `call.detect` takes, in one object. This form uses camelCase names. */
export interface AltDetectParams extends DetectOptions {
  /** Which detector runs. */
  readonly detectType: "machine" | "digit" | "fax";
}

/** All that `call.detect` takes, in one object. This form uses short names. */
export interface AltShortDetectParams extends DetectOptions {
  /** Which detector runs. */
  readonly type: "machine" | "digit" | "fax";
}

/** All that `call.detect` takes, in one object. */
export interface DetectParams extends DetectOptions {
  /** Which detector runs. */
  readonly detect_type: "machine" | "digit" | "fax";
}

/** All that `call.detect` takes, in one object. Accepts any spelling. */
export type AnyDetectParams = AltDetectParams | AltShortDetectParams | DetectParams;

/** Options of `call.detect_answering_machine`. */
export interface DetectAnsweringMachineOptions extends CommandOptions {
  /** Maximum time to detect. In seconds, at least 0, default `30`. */
  readonly timeout?: number | null | undefined;
  /** Wait until the machine takes a message. Default `false`. */
  readonly wait_for_beep?: boolean | null | undefined;
  /** Wait until the machine takes a message. Default `false`. */
  readonly waitForBeep?: boolean | null | undefined;
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initial_timeout?: number | null | undefined;
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initialTimeout?: number | null | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly end_silence_timeout?: number | null | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly endSilenceTimeout?: number | null | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machine_voice_threshold?: number | null | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machineVoiceThreshold?: number | null | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machine_words_threshold?: number | null | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machineWordsThreshold?: number | null | undefined;
}

/** Options of `call.amd`. */
export interface AmdOptions extends DetectAnsweringMachineOptions {
}

/** Options of `call.detect_digit`. */
export interface DetectDigitOptions extends CommandOptions {
  /** Maximum time to detect. In seconds, at least 0, default `30`. */
  readonly timeout?: number | null | undefined;
  /** Keys to listen for; empty means any. Default `"0123456789#*"`. */
  readonly digits?: string | null | undefined;
}

/** Options of `call.detect_fax`. */
export interface DetectFaxOptions extends CommandOptions {
  /** Maximum time to detect. In seconds, at least 0, default `30`. */
  readonly timeout?: number | null | undefined;
  /** `CED` is sent by the called fax machine, `CNG` by the calling one. Default `"CED"`. */
  readonly tone?: "CED" | "CNG" | "ced" | "cng" | null | undefined;
}

/** Options of `call.detect_human`. */
export interface DetectHumanOptions extends CommandOptions {
  /** Maximum time to detect. In seconds, at least 0, default `30`. */
  readonly timeout?: number | null | undefined;
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initial_timeout?: number | null | undefined;
  /** How long to wait for a voice. In seconds, default `4.5`. */
  readonly initialTimeout?: number | null | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly end_silence_timeout?: number | null | undefined;
  /** Silence after which a voice counts as finished. In seconds, default `1`. */
  readonly endSilenceTimeout?: number | null | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machine_voice_threshold?: number | null | undefined;
  /** Speech longer than this counts as a machine. In seconds, default `1.25`. */
  readonly machineVoiceThreshold?: number | null | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machine_words_threshold?: number | null | undefined;
  /** More words than this count as a machine. Default `6`. */
  readonly machineWordsThreshold?: number | null | undefined;
}

/** Options of `call.detect_machine`. */
export interface DetectMachineOptions extends DetectHumanOptions {
}

/** Options of `call.fax_receive`. */
export interface FaxReceiveOptions extends CommandOptions {
}

/** Options of `call.fax_send`. */
export interface FaxSendOptions extends CommandOptions {
  /** Sender's identity, as shown by the receiving machine. */
  readonly identity?: string | null | undefined;
  /** Printed at the top of each page; empty means no header. */
  readonly header?: string | null | undefined;
  /** Another name for `header`. Printed at the top of each page; empty means no header. */
  readonly header_info?: string | null | undefined;
  /** Another name for `header`. Printed at the top of each page; empty means no header. */
  readonly headerInfo?: string | null | undefined;
}

/** All that `call.fax_send` takes, in one object. This form uses short names. */
export interface AltShortFaxSendParams extends FaxSendOptions {
  /** Address of the document, a PDF. */
  readonly url: string;
}

/** All that `call.fax_send` takes, in one object. */
export interface FaxSendParams extends FaxSendOptions {
  /** Address of the document, a PDF. */
  readonly document: string;
}

/** All that `call.fax_send` takes, in one object. Accepts any spelling. */
export type AnyFaxSendParams = AltShortFaxSendParams | FaxSendParams;

/** Options of `call.tap`. */
export interface TapOptions extends CommandOptions {
  /** Protocol. Default `"rtp"`. */
  readonly target_type?: "rtp" | "ws" | null | undefined;
  /** Protocol. Default `"rtp"`. */
  readonly targetType?: "rtp" | "ws" | null | undefined;
  /** Packet length, a multiple of 10. In milliseconds, 10 to 120. */
  readonly target_ptime?: number | null | undefined;
  /** Packet length, a multiple of 10. In milliseconds, 10 to 120. */
  readonly targetPtime?: number | null | undefined;
  /** Codec, such as `PCMU`, `PCMA` or `OPUS`. */
  readonly codec?: string | null | undefined;
  /** IPv4 address, reachable from the internet. */
  readonly target_addr?: string | null | undefined;
  /** IPv4 address, reachable from the internet. */
  readonly targetAddr?: string | null | undefined;
  /** UDP port. 1 to 65535. */
  readonly target_port?: number | null | undefined;
  /** UDP port. 1 to 65535. */
  readonly targetPort?: number | null | undefined;
  /** Address of the receiver, `ws:` or `wss:`. */
  readonly target_uri?: string | null | undefined;
  /** Address of the receiver, `ws:` or `wss:`. */
  readonly targetUri?: string | null | undefined;
  /** Sample rate. In Hz. */
  readonly rate?: number | null | undefined;
}

/** All that `call.tap` takes, in one object. This form uses camelCase names. */
export interface AltTapParams extends TapOptions {
  /** Which side of the call to tap. */
  readonly audioDirection: "listen" | "speak" | "both";
}

/** All that `call.tap` takes, in one object. This form uses short names. */
export interface AltShortTapParams extends TapOptions {
  /** Which side of the call to tap. */
  readonly direction: "listen" | "speak" | "both";
}

/** All that `call.tap` takes, in one object. */
export interface TapParams extends TapOptions {
  /** Which side of the call to tap. */
  readonly audio_direction: "listen" | "speak" | "both";
}

/** All that `call.tap` takes, in one object. Accepts any spelling. */
export type AnyTapParams = AltTapParams | AltShortTapParams | TapParams;

/** Options of `call.send_digits`. */
export interface SendDigitsOptions extends CommandOptions {
}

/** All that `call.send_digits` takes, in one object. */
export interface SendDigitsParams extends SendDigitsOptions {
  /** `0-9 * # A B C D`; `w` waits 0.5 s, `W` 1 s. */
  readonly digits: string;
}

/** Options of `messaging.send`. */
export interface SendMessageOptions extends CommandOptions {
  /** The text. */
  readonly body?: string | null | undefined;
  /** Addresses of pictures and other files. */
  readonly media?: readonly string[] | null | undefined;
  /** Returned in its events. */
  readonly tags?: readonly string[] | null | undefined;
  /** Region to send from. */
  readonly region?: string | null | undefined;
}

/** Fields shared by all spellings of {@link SendMessageParams}. */
export interface SendMessageParamsFields extends SendMessageOptions {
  /** The context that gets the events of its states. */
  readonly context: string;
}

/** All that `messaging.send` takes, in one object. This form uses camelCase names. */
export interface AltSendMessageParams extends SendMessageParamsFields {
  /** A number of the project, `+` and digits. */
  readonly fromNumber: string;
  /** Recipient, `+` and digits. */
  readonly toNumber: string;
}

/** All that `messaging.send` takes, in one object. This form uses short names. */
export interface AltShortSendMessageParams extends SendMessageParamsFields {
  /** A number of the project, `+` and digits. */
  readonly from: string;
  /** Recipient, `+` and digits. */
  readonly to: string;
}

/** All that `messaging.send` takes, in one object. */
export interface SendMessageParams extends SendMessageParamsFields {
  /** A number of the project, `+` and digits. */
  readonly from_number: string;
  /** Recipient, `+` and digits. */
  readonly to_number: string;
}

/** All that `messaging.send` takes, in one object. Accepts any spelling. */
export type AnySendMessageParams = AltSendMessageParams | AltShortSendMessageParams | SendMessageParams;
