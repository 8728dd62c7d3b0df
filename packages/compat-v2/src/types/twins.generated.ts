// Generated from the interfaces that it imports by `npm run generate`. Do not edit.
import type { ConnectMethods } from "../methods/connect.js";
import type { DetectMethods } from "../methods/detect.js";
import type { DigitsMethods } from "../methods/digits.js";
import type { FaxMethods } from "../methods/fax.js";
import type { LifecycleMethods } from "../methods/lifecycle.js";
import type { PlayMethods } from "../methods/play.js";
import type { PromptMethods } from "../methods/prompt.js";
import type { RecordMethods } from "../methods/record.js";
import type { TapMethods } from "../methods/tap.js";
import type { WaitMethods } from "../call/waits.js";
import type { Call } from "../call/call.js";
import type { Action } from "../actions/action.js";
import type { TapAction } from "../actions/call-actions.js";
import type { DetectResult } from "../results/detect.js";
import type { FaxResult } from "../results/fax.js";
import type { PromptResult } from "../results/prompt.js";
import type { ReferResult } from "../results/lifecycle.js";
import type { TapResult } from "../results/media.js";
import type { Message } from "../messages/message.js";
import type { SendResult } from "../messages/send-result.js";
import type { Messaging } from "../client/messaging.js";
import type { Calling } from "../client/calling.js";
import type { HookMethods } from "../client/consumer-options.js";

/**
 * The camelCase spellings of `ConnectMethods`, `DetectMethods`, `DigitsMethods`, `FaxMethods`, `LifecycleMethods`,
 * `PlayMethods`, `PromptMethods`, `RecordMethods`, `TapMethods`, `WaitMethods` and `Call`.
 */
export interface CallTwins {
  /**
   * Starts to connect the call with another device and returns at once.
   *
   * @param first a device, or a list of those that ring at the same time
   * @param second the next; and so on
   * @returns the running connect; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  connectAsync: ConnectMethods["connect_async"];
  /**
   * Starts a detector and returns at once. The `result` of the action shows each finding as soon as it is known.
   *
   * @param detect_type `machine`, `digit` or `fax`; or everything in one object
   * @param options how long it runs, and what decides; see {@link DetectOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_async.
   */
  detectAsync: DetectMethods["detect_async"];
  /**
   * Finds out who has answered, and waits for the verdict: `MACHINE`, `HUMAN` or `UNKNOWN`.
   *
   * ```ts
   * const result = await call.detect_answering_machine({ wait_for_beep: true });
   * if (result.successful && result.result === "MACHINE") await call.play_tts("Please call back.");
   * ```
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides, and whether to wait for the beep; see {@link DetectAnsweringMachineOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_answering_machine.
   */
  detectAnsweringMachine: DetectMethods["detect_answering_machine"];
  /**
   * Starts to find out who has answered, and returns at once.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides, and whether to wait for the beep; see {@link DetectAnsweringMachineOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_answering_machine_async.
   */
  detectAnsweringMachineAsync: DetectMethods["detect_answering_machine_async"];
  /**
   * Starts to find out who has answered. The same as `detect_answering_machine_async`.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides, and whether to wait for the beep; see {@link AmdOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, amd_async.
   */
  amdAsync: DetectMethods["amd_async"];
  /**
   * Waits for a key.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options which keys count; see {@link DetectDigitOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_digit.
   */
  detectDigit: DetectMethods["detect_digit"];
  /**
   * Starts to listen for keys and returns at once. The `result` of the action shows all so far, joined by commas.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options which keys count; see {@link DetectDigitOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_digit_async.
   */
  detectDigitAsync: DetectMethods["detect_digit_async"];
  /**
   * Waits for the tone of a fax machine.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options which tone counts; see {@link DetectFaxOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_fax.
   */
  detectFax: DetectMethods["detect_fax"];
  /**
   * Starts to listen for the tone of a fax machine and returns at once.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options which tone counts; see {@link DetectFaxOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_fax_async.
   */
  detectFaxAsync: DetectMethods["detect_fax_async"];
  /**
   * Waits for the verdict who has answered. Successful for a person only.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides; see {@link DetectHumanOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   * @deprecated Use `detect_answering_machine` and look at its `result`.
   */
  detectHuman: DetectMethods["detect_human"];
  /**
   * Starts to find out who has answered. Successful for a person only.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides; see {@link DetectHumanOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   * @deprecated Use `detect_answering_machine_async` and look at its `result`.
   */
  detectHumanAsync: DetectMethods["detect_human_async"];
  /**
   * Waits for the verdict who has answered. Successful for a machine only.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides; see {@link DetectMachineOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   * @deprecated Use `detect_answering_machine` and look at its `result`.
   */
  detectMachine: DetectMethods["detect_machine"];
  /**
   * Starts to find out who has answered. Successful for a machine only.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides; see {@link DetectMachineOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   * @deprecated Use `detect_answering_machine_async` and look at its `result`.
   */
  detectMachineAsync: DetectMethods["detect_machine_async"];
  /**
   * Sends keys to the other party and waits until all have been sent.
   *
   * @param digits any of `1234567890*#ABCD`, and `w` and `W` for a short and a long wait; one other character makes the
   * platform refuse all of them
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, send_digits.
   */
  sendDigits: DigitsMethods["send_digits"];
  /**
   * Starts to send keys to the other party and returns at once.
   *
   * @param digits any of `1234567890*#ABCD`, and `w` and `W` for a short and a long wait; one other character makes the
   * platform refuse all of them
   * @returns the running action; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, send_digits_async.
   */
  sendDigitsAsync: DigitsMethods["send_digits_async"];
  /**
   * Receives a fax and waits until it is complete.
   *
   * @param options `extra` only; see {@link FaxReceiveOptions}
   * @returns unsuccessful when the fax failed, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_receive.
   */
  faxReceive: FaxMethods["fax_receive"];
  /**
   * Starts to receive a fax and returns at once.
   *
   * @param options `extra` only; see {@link FaxReceiveOptions}
   * @returns the running fax; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_receive_async.
   */
  faxReceiveAsync: FaxMethods["fax_receive_async"];
  /**
   * Sends a document as a fax and waits until it has been sent.
   *
   * @param document address of a PDF, `http:` or `https:`; also taken as `url`
   * @param identity who sends it, as the other machine shows it, by default the number of the call; or the options
   * @param header printed on the top of each page; an empty string prints nothing there
   * @returns unsuccessful when the fax failed, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_send.
   */
  faxSend: FaxMethods["fax_send"];
  /**
   * Starts to send a document as a fax and returns at once.
   *
   * @param document address of a PDF, `http:` or `https:`; also taken as `url`
   * @param identity who sends it, as the other machine shows it, by default the number of the call; or the options
   * @param header printed on the top of each page; an empty string prints nothing there
   * @returns the running fax; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_send_async.
   */
  faxSendAsync: FaxMethods["fax_send_async"];
  /**
   * Starts to refer a SIP call to another address and returns at once.
   *
   * @param to address, `sip:…`; or everything in one object
   * @param headers headers of the REFER, as one object or as a list of `{name, value}`
   * @returns the running refer; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  referAsync: LifecycleMethods["refer_async"];
  /**
   * Starts to play media and returns at once.
   *
   * @param media_list what is played; a legacy app may also give the media one by one
   * @param volume dB, from -40 to 40, default 0 (as recorded); or the options
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_async.
   */
  playAsync: PlayMethods["play_async"];
  /**
   * Plays an audio file and waits until it has finished.
   *
   * @param url address of the file, `http:` or `https:`
   * @param volume dB, from -40 to 40, default 0 (as recorded); or the options
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_audio.
   */
  playAudio: PlayMethods["play_audio"];
  /**
   * Starts to play an audio file and returns at once.
   *
   * @param url address of the file, `http:` or `https:`
   * @param volume dB, from -40 to 40, default 0 (as recorded); or the options
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_audio_async.
   */
  playAudioAsync: PlayMethods["play_audio_async"];
  /**
   * Plays silence and waits until it has finished.
   *
   * @param duration seconds, more than 0
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_silence.
   */
  playSilence: PlayMethods["play_silence"];
  /**
   * Starts to play silence and returns at once.
   *
   * @param duration seconds, more than 0
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_silence_async.
   */
  playSilenceAsync: PlayMethods["play_silence_async"];
  /**
   * Plays a country's ringing tone and waits until it has finished.
   *
   * @param name the country; see `ringtones`
   * @param duration seconds, by default one iteration of the tone; or the options
   * @param volume dB, from -40 to 40, default 0 (as recorded)
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_ringtone.
   */
  playRingtone: PlayMethods["play_ringtone"];
  /**
   * Starts to play a country's ringing tone and returns at once.
   *
   * @param name the country; see `ringtones`
   * @param duration seconds, by default one iteration of the tone; or the options
   * @param volume dB, from -40 to 40, default 0 (as recorded)
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_ringtone_async.
   */
  playRingtoneAsync: PlayMethods["play_ringtone_async"];
  /**
   * Speaks text and waits until it has finished.
   *
   * ```ts
   * await call.play_tts("Welcome!", { gender: "male" });
   * ```
   *
   * @param text the text to speak
   * @param language language tag, the platform's default is `en-US`; or the options
   * @param gender kind of voice, `male` or `female`; the platform's default is `female`
   * @param volume dB, from -40 to 40, default 0 (unchanged)
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_tts.
   */
  playTts: PlayMethods["play_tts"];
  /**
   * Speaks text and waits until it has finished.
   *
   * ```ts
   * await call.play_tts("Welcome!", { gender: "male" });
   * ```
   *
   * @param text the text to speak
   * @param language language tag, the platform's default is `en-US`; or the options
   * @param gender kind of voice, `male` or `female`; the platform's default is `female`
   * @param volume dB, from -40 to 40, default 0 (unchanged)
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_tts.
   */
  playTTS: PlayMethods["play_tts"];
  /**
   * Starts to speak text and returns at once.
   *
   * @param text the text to speak
   * @param language language tag, the platform's default is `en-US`; or the options
   * @param gender kind of voice, `male` or `female`; the platform's default is `female`
   * @param volume dB, from -40 to 40, default 0 (unchanged)
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_tts_async.
   */
  playTtsAsync: PlayMethods["play_tts_async"];
  /**
   * Starts to speak text and returns at once.
   *
   * @param text the text to speak
   * @param language language tag, the platform's default is `en-US`; or the options
   * @param gender kind of voice, `male` or `female`; the platform's default is `female`
   * @param volume dB, from -40 to 40, default 0 (unchanged)
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_tts_async.
   */
  playTTSAsync: PlayMethods["play_tts_async"];
  /**
   * Starts to play media while it collects what the caller enters or says, and returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param media_list what is played; a legacy app may also give the media one by one
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_async.
   */
  promptAsync: PromptMethods["prompt_async"];
  /**
   * Plays an audio file while it collects what the caller enters or says, and waits for the input.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param url address of the file, `http:` or `https:`
   * @param options how the input is collected, and the volume; see {@link PromptAudioOptions}
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_audio.
   */
  promptAudio: PromptMethods["prompt_audio"];
  /**
   * Starts to play an audio file while it collects what the caller enters or says, and returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param url address of the file, `http:` or `https:`
   * @param options how the input is collected, and the volume; see {@link PromptAudioOptions}
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_audio_async.
   */
  promptAudioAsync: PromptMethods["prompt_audio_async"];
  /**
   * Plays a country's ringing tone while it collects what the caller enters or says, and waits for the input.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param name the country; see `ringtones`
   * @param options how the input is collected, and the volume; see {@link PromptRingtoneOptions}
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_ringtone.
   */
  promptRingtone: PromptMethods["prompt_ringtone"];
  /**
   * Starts to play a country's ringing tone while it collects what the caller enters or says, and returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param name the country; see `ringtones`
   * @param options how the input is collected, and the volume; see {@link PromptRingtoneOptions}
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_ringtone_async.
   */
  promptRingtoneAsync: PromptMethods["prompt_ringtone_async"];
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input.
   *
   * ```ts
   * const result = await call.prompt_tts("digits", "Your PIN, please", { digits_max: 3 });
   * if (result.successful) console.log(result.result);
   * ```
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param text the text to speak; a legacy app gives an object with the voice in it
   * @param options how the input is collected, and the volume; see {@link PromptTtsOptions}
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_tts.
   */
  promptTts: PromptMethods["prompt_tts"];
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input.
   *
   * ```ts
   * const result = await call.prompt_tts("digits", "Your PIN, please", { digits_max: 3 });
   * if (result.successful) console.log(result.result);
   * ```
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param text the text to speak; a legacy app gives an object with the voice in it
   * @param options how the input is collected, and the volume; see {@link PromptTtsOptions}
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_tts.
   */
  promptTTS: PromptMethods["prompt_tts"];
  /**
   * Starts to speak text while it collects what the caller enters or says, and returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param text the text to speak; a legacy app gives an object with the voice in it
   * @param options how the input is collected, and the volume; see {@link PromptTtsOptions}
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_tts_async.
   */
  promptTtsAsync: PromptMethods["prompt_tts_async"];
  /**
   * Starts to speak text while it collects what the caller enters or says, and returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param text the text to speak; a legacy app gives an object with the voice in it
   * @param options how the input is collected, and the volume; see {@link PromptTtsOptions}
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_tts_async.
   */
  promptTTSAsync: PromptMethods["prompt_tts_async"];
  /**
   * Starts to record the call and returns at once.
   *
   * @param beep whether to beep before the recording starts, default false; or the options, see {@link RecordOptions}
   * @param stereo whether each side gets a channel, default false
   * @param record_format `mp3` or `wav`, the platform's default is `mp3`
   * @param direction `listen`, `speak` or `both`, the platform's default is `speak`
   * @param initial_timeout how long to wait for sound, seconds, 0 for ever; the platform's default is 5
   * @param end_silence_timeout silence that ends the recording, seconds, 0 for none; the platform's default is 1
   * @param terminators keys that end the recording, the platform's default is `#*`
   * @returns the running recording; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, record_async.
   */
  recordAsync: RecordMethods["record_async"];
  /**
   * Starts to send the sound of the call to another place, and returns at once.
   *
   * @param audio_direction which side is tapped, `listen`, `speak` or `both`; a legacy app gives an object with it
   * @param target_type protocol, `rtp` or `ws`, default `rtp`; a legacy app gives the target as an object
   * @param options where the sound goes; see {@link TapOptions}
   * @returns the running tap; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, tap_async.
   */
  tapAsync: TapMethods["tap_async"];
  /**
   * Waits until the call reaches one of these states. A state that it has already passed counts at once.
   *
   * @param events one state or more, also as one array, default `ended`
   * @returns false when the call ends without reaching it
   * @throws {RelayParamError} a name is not a state
   *
   * Page: Relay.Calling.Call, wait_for.
   */
  waitFor: WaitMethods["wait_for"];
  /**
   * Waits until the call rings.
   *
   * @returns false when the call ends before it rings
   *
   * Page: Relay.Calling.Call, wait_for_ringing.
   */
  waitForRinging: WaitMethods["wait_for_ringing"];
  /**
   * Waits until the call is answered.
   *
   * @returns false when the call ends before it is answered
   *
   * Page: Relay.Calling.Call, wait_for_answered.
   */
  waitForAnswered: WaitMethods["wait_for_answered"];
  /**
   * Waits until the call is `ending`.
   *
   * @returns false when the client is disconnected first
   *
   * Page: Relay.Calling.Call, wait_for_ending.
   */
  waitForEnding: WaitMethods["wait_for_ending"];
  /**
   * Waits until the call has ended.
   *
   * @returns false when the client is disconnected first
   *
   * Page: Relay.Calling.Call, wait_for_ended.
   */
  waitForEnded: WaitMethods["wait_for_ended"];
  /** The type of the device: `phone`, `sip`, … */
  readonly callType: Call["call_type"];
  /** The number, or the SIP address, that the call comes from. Empty when unknown. */
  readonly fromNumber: Call["from_number"];
  /** The number, or the SIP address, that is called. Empty when unknown. */
  readonly toNumber: Call["to_number"];
  /** The state before the last change; `none` before the first. */
  readonly prevState: Call["prev_state"];
  /** The node of the platform that holds the call. Empty until it is known. */
  readonly nodeId: Call["node_id"];
}

/** The camelCase spellings of `Action`. */
export interface ActionTwins {
  /** The id of the operation on its call, made by this client. */
  readonly controlId: Action["control_id"];
}

/** The camelCase spellings of `TapAction`. */
export interface TapActionTwins {
  /** The device that the platform sends from, `{type, params}`; empty until it is reported. */
  readonly sourceDevice: TapAction["source_device"];
}

/** The camelCase spellings of `DetectResult`. */
export interface DetectResultTwins {
  /** The Python SDK's name of `type`. */
  readonly detectType: DetectResult["detect_type"];
}

/** The camelCase spellings of `FaxResult`. */
export interface FaxResultTwins {
  /** How the other machine identified itself; undefined without success. */
  readonly remoteIdentity: FaxResult["remote_identity"];
}

/** The camelCase spellings of `PromptResult`. */
export interface PromptResultTwins {
  /** The Python SDK's name of `type`. */
  readonly promptType: PromptResult["prompt_type"];
}

/** The camelCase spellings of `ReferResult`. */
export interface ReferResultTwins {
  /** The address that the call was referred to; undefined until the platform reports it. */
  readonly referTo: ReferResult["refer_to"];
  /** The SIP code of the response to the REFER; undefined before there is one. */
  readonly referResponseCode: ReferResult["refer_response_code"];
  /** The SIP code of the latest NOTIFY; undefined before the first. */
  readonly referNotifyCode: ReferResult["refer_notify_code"];
}

/** The camelCase spellings of `TapResult`. */
export interface TapResultTwins {
  /**
   * The device that the platform sends from, `{type, params}`; empty until it is reported, null in the dialect of Node.
   */
  readonly sourceDevice: TapResult["source_device"];
  /** The device that it sends to, `{type, params}`: as requested, until the platform reports it. */
  readonly destinationDevice: TapResult["destination_device"];
}

/** The camelCase spellings of `Message`. */
export interface MessageTwins {
  /** The number of the sender. */
  readonly fromNumber: Message["from_number"];
  /** The number of the recipient. */
  readonly toNumber: Message["to_number"];
}

/** The camelCase spellings of `SendResult`. */
export interface SendResultTwins {
  /** The identifier of the message; undefined when the platform refused it. */
  readonly messageId: SendResult["message_id"];
}

/** The camelCase spellings of `Messaging`. */
export interface MessagingTwins {
  /**
   * Receives the states of the messages that were sent with these contexts, now and after every
   * reconnect.
   *
   * @param contexts one context or more
   * @param handler gets each message, in its new state; it is not awaited; what it throws or rejects with is logged
   * @returns false when the platform refused; the reason is logged
   * @throws {RelayParamError} another client on the same session has one of the contexts
   */
  stateChange: Messaging["state_change"];
}

/** The camelCase spellings of `Calling`. */
export interface CallingTwins<CallView extends object> {
  /**
   * Makes an outbound call. Nothing is sent before its `dial()`.
   *
   * ```ts
   * const call = client.calling.new_call({ from_number: "+15550001111", to_number: "+15550002222" });
   * const result = await call.dial();
   * ```
   *
   * @param devices `from_number` and `to_number`, how long it rings (`timeout`, seconds), and the type of
   * the device (`call_type`, default `phone`). Several devices are tried one after another; those in a
   * list of their own ring at the same time
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling, new_call.
   */
  newCall: Calling<CallView>["new_call"];
}

/** The camelCase spellings of `HookMethods`. */
export interface HookTwins<CallView> {
  /** A call has arrived. */
  onIncomingCall(...args: Parameters<HookMethods<never, CallView>["on_incoming_call"]>): ReturnType<HookMethods<never, CallView>["on_incoming_call"]>;
  /** A message has arrived. */
  onIncomingMessage(...args: Parameters<HookMethods<never, CallView>["on_incoming_message"]>): ReturnType<HookMethods<never, CallView>["on_incoming_message"]>;
  /** A sent message has a new state. */
  onMessageStateChange(...args: Parameters<HookMethods<never, CallView>["on_message_state_change"]>): ReturnType<HookMethods<never, CallView>["on_message_state_change"]>;
  /** A task has arrived. */
  onTask(...args: Parameters<HookMethods<never, CallView>["on_task"]>): ReturnType<HookMethods<never, CallView>["on_task"]>;
}
