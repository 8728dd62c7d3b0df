// Generated from the interfaces that it imports by `npm run generate`. Do not edit.
import type { WaitMethods, CallProperties } from "../methods/call.js";
import type { ConnectMethods } from "../methods/connect.js";
import type { DetectMethods } from "../methods/detect.js";
import type { DigitsMethods } from "../methods/digits.js";
import type { FaxMethods } from "../methods/fax.js";
import type { LifecycleMethods } from "../methods/lifecycle.js";
import type { PlayMethods } from "../methods/play.js";
import type { PromptMethods } from "../methods/prompt.js";
import type { RecordMethods } from "../methods/record.js";
import type { TapMethods } from "../methods/tap.js";

/**
 * The camelCase spellings of `WaitMethods`, `ConnectMethods`, `DetectMethods`, `DigitsMethods`, `FaxMethods`,
 * `LifecycleMethods`, `PlayMethods`, `PromptMethods`, `RecordMethods`, `TapMethods` and `CallProperties`.
 */
export interface CallTwins {
  /**
   * Waits until the call reaches one of these states. A state that it has already passed counts at once.
   *
   * The same as `wait_for`.
   */
  waitFor: WaitMethods["wait_for"];
  /**
   * Waits until the call rings.
   *
   * The same as `wait_for_ringing`.
   */
  waitForRinging: WaitMethods["wait_for_ringing"];
  /**
   * Waits until the call is answered.
   *
   * The same as `wait_for_answered`.
   */
  waitForAnswered: WaitMethods["wait_for_answered"];
  /**
   * Waits until the call is `ending`.
   *
   * The same as `wait_for_ending`.
   */
  waitForEnding: WaitMethods["wait_for_ending"];
  /**
   * Waits until the call has ended.
   *
   * The same as `wait_for_ended`.
   */
  waitForEnded: WaitMethods["wait_for_ended"];
  /**
   * Starts to connect the call with another device and returns at once.
   *
   * The same as `connect_async`.
   */
  connectAsync: ConnectMethods["connect_async"];
  /**
   * Starts a detector and returns at once. The `result` of the action shows each finding as soon as it is known.
   *
   * The same as `detect_async`.
   */
  detectAsync: DetectMethods["detect_async"];
  /**
   * Finds out who has answered, and waits for the verdict: `MACHINE`, `HUMAN` or `UNKNOWN`.
   *
   * The same as `detect_answering_machine`.
   */
  detectAnsweringMachine: DetectMethods["detect_answering_machine"];
  /**
   * Starts to find out who has answered, and returns at once.
   *
   * The same as `detect_answering_machine_async`.
   */
  detectAnsweringMachineAsync: DetectMethods["detect_answering_machine_async"];
  /**
   * Starts to find out who has answered. The same as `detect_answering_machine_async`.
   *
   * The same as `amd_async`.
   */
  amdAsync: DetectMethods["amd_async"];
  /**
   * Waits for a key.
   *
   * The same as `detect_digit`.
   */
  detectDigit: DetectMethods["detect_digit"];
  /**
   * Starts to listen for keys and returns at once. The `result` of the action shows all so far, joined by commas.
   *
   * The same as `detect_digit_async`.
   */
  detectDigitAsync: DetectMethods["detect_digit_async"];
  /**
   * Waits for the tone of a fax machine.
   *
   * The same as `detect_fax`.
   */
  detectFax: DetectMethods["detect_fax"];
  /**
   * Starts to listen for the tone of a fax machine and returns at once.
   *
   * The same as `detect_fax_async`.
   */
  detectFaxAsync: DetectMethods["detect_fax_async"];
  /**
   * Waits for the verdict who has answered. Successful for a person only.
   *
   * The same as `detect_human`.
   */
  detectHuman: DetectMethods["detect_human"];
  /**
   * Starts to find out who has answered. Successful for a person only.
   *
   * The same as `detect_human_async`.
   */
  detectHumanAsync: DetectMethods["detect_human_async"];
  /**
   * Waits for the verdict who has answered. Successful for a machine only.
   *
   * The same as `detect_machine`.
   */
  detectMachine: DetectMethods["detect_machine"];
  /**
   * Starts to find out who has answered. Successful for a machine only.
   *
   * The same as `detect_machine_async`.
   */
  detectMachineAsync: DetectMethods["detect_machine_async"];
  /**
   * Sends keys to the other party and waits until all have been sent.
   *
   * The same as `send_digits`.
   */
  sendDigits: DigitsMethods["send_digits"];
  /**
   * Starts to send keys to the other party and returns at once.
   *
   * The same as `send_digits_async`.
   */
  sendDigitsAsync: DigitsMethods["send_digits_async"];
  /**
   * Receives a fax and waits until it is complete.
   *
   * The same as `fax_receive`.
   */
  faxReceive: FaxMethods["fax_receive"];
  /**
   * Starts to receive a fax and returns at once.
   *
   * The same as `fax_receive_async`.
   */
  faxReceiveAsync: FaxMethods["fax_receive_async"];
  /**
   * Sends a document as a fax and waits until it has been sent.
   *
   * The same as `fax_send`.
   */
  faxSend: FaxMethods["fax_send"];
  /**
   * Starts to send a document as a fax and returns at once.
   *
   * The same as `fax_send_async`.
   */
  faxSendAsync: FaxMethods["fax_send_async"];
  /**
   * Starts to refer a SIP call to another address and returns at once.
   *
   * The same as `refer_async`.
   */
  referAsync: LifecycleMethods["refer_async"];
  /**
   * Starts to play media and returns at once.
   *
   * The same as `play_async`.
   */
  playAsync: PlayMethods["play_async"];
  /**
   * Plays an audio file and waits until it has finished.
   *
   * The same as `play_audio`.
   */
  playAudio: PlayMethods["play_audio"];
  /**
   * Starts to play an audio file and returns at once.
   *
   * The same as `play_audio_async`.
   */
  playAudioAsync: PlayMethods["play_audio_async"];
  /**
   * Plays silence and waits until it has finished.
   *
   * The same as `play_silence`.
   */
  playSilence: PlayMethods["play_silence"];
  /**
   * Starts to play silence and returns at once.
   *
   * The same as `play_silence_async`.
   */
  playSilenceAsync: PlayMethods["play_silence_async"];
  /**
   * Plays a country's ringing tone and waits until it has finished.
   *
   * The same as `play_ringtone`.
   */
  playRingtone: PlayMethods["play_ringtone"];
  /**
   * Starts to play a country's ringing tone and returns at once.
   *
   * The same as `play_ringtone_async`.
   */
  playRingtoneAsync: PlayMethods["play_ringtone_async"];
  /**
   * Speaks text and waits until it has finished.
   *
   * The same as `play_tts`.
   */
  playTts: PlayMethods["play_tts"];
  /**
   * Speaks text and waits until it has finished.
   *
   * The same as `play_tts`.
   */
  playTTS: PlayMethods["play_tts"];
  /**
   * Starts to speak text and returns at once.
   *
   * The same as `play_tts_async`.
   */
  playTtsAsync: PlayMethods["play_tts_async"];
  /**
   * Starts to speak text and returns at once.
   *
   * The same as `play_tts_async`.
   */
  playTTSAsync: PlayMethods["play_tts_async"];
  /**
   * Starts to play media while it collects what the caller enters or says, and returns at once.
   *
   * The same as `prompt_async`.
   */
  promptAsync: PromptMethods["prompt_async"];
  /**
   * Plays an audio file while it collects what the caller enters or says, and waits for the input.
   *
   * The same as `prompt_audio`.
   */
  promptAudio: PromptMethods["prompt_audio"];
  /**
   * Starts to play an audio file while it collects what the caller enters or says, and returns at once.
   *
   * The same as `prompt_audio_async`.
   */
  promptAudioAsync: PromptMethods["prompt_audio_async"];
  /**
   * Plays a country's ringing tone while it collects what the caller enters or says, and waits for the input.
   *
   * The same as `prompt_ringtone`.
   */
  promptRingtone: PromptMethods["prompt_ringtone"];
  /**
   * Starts to play a country's ringing tone while it collects what the caller enters or says, and returns at once.
   *
   * The same as `prompt_ringtone_async`.
   */
  promptRingtoneAsync: PromptMethods["prompt_ringtone_async"];
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input.
   *
   * The same as `prompt_tts`.
   */
  promptTts: PromptMethods["prompt_tts"];
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input.
   *
   * The same as `prompt_tts`.
   */
  promptTTS: PromptMethods["prompt_tts"];
  /**
   * Starts to speak text while it collects what the caller enters or says, and returns at once.
   *
   * The same as `prompt_tts_async`.
   */
  promptTtsAsync: PromptMethods["prompt_tts_async"];
  /**
   * Starts to speak text while it collects what the caller enters or says, and returns at once.
   *
   * The same as `prompt_tts_async`.
   */
  promptTTSAsync: PromptMethods["prompt_tts_async"];
  /**
   * Starts to record the call and returns at once.
   *
   * The same as `record_async`.
   */
  recordAsync: RecordMethods["record_async"];
  /**
   * Starts to send the sound of the call to another place, and returns at once.
   *
   * The same as `tap_async`.
   */
  tapAsync: TapMethods["tap_async"];
  /**
   * The type of the device: `phone`, `sip`, …
   *
   * The same as `call_type`.
   */
  readonly callType: CallProperties["call_type"];
  /**
   * The number, or the SIP address, that the call comes from. Empty when unknown.
   *
   * The same as `from_number`.
   */
  readonly fromNumber: CallProperties["from_number"];
  /**
   * The number, or the SIP address, that is called. Empty when unknown.
   *
   * The same as `to_number`.
   */
  readonly toNumber: CallProperties["to_number"];
  /**
   * The state before the last change; `none` before the first.
   *
   * The same as `prev_state`.
   */
  readonly prevState: CallProperties["prev_state"];
  /**
   * The node of the platform that holds the call. Empty until it is known.
   *
   * The same as `node_id`.
   */
  readonly nodeId: CallProperties["node_id"];
}
