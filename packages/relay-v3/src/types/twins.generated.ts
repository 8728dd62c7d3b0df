// Generated from the interfaces that it imports by `npm run generate`. Do not edit.
import type { AiMethods } from "../methods/ai.js";
import type { CollectMethods } from "../methods/collect.js";
import type { ConferenceMethods } from "../methods/conference.js";
import type { DetectMethods } from "../methods/detect.js";
import type { DigitsMethods } from "../methods/digits.js";
import type { FaxMethods } from "../methods/fax.js";
import type { LifecycleMethods } from "../methods/lifecycle.js";
import type { PlayMethods } from "../methods/play.js";
import type { QueueMethods } from "../methods/queue.js";
import type { RoomMethods } from "../methods/room.js";
import type { SoundMethods } from "../methods/sound.js";
import type { TranscribeMethods } from "../methods/transcribe.js";
import type { WaitMethods } from "../call/waits.js";
import type { Call } from "../call/call.js";
import type { Action } from "../actions/action.js";
import type { CollectingAction } from "../actions/collect-actions.js";
import type { Message } from "../messages/message.js";
import type { RelayClient } from "../client/relay-client.js";

/**
 * The camelCase spellings of `AiMethods`, `BridgeMethods`, `CollectMethods`, `ConferenceMethods`, `DetectMethods`,
 * `DigitsMethods`, `FaxMethods`, `LifecycleMethods`, `PayMethods`, `PlayMethods`, `QueueMethods`, `RecordMethods`,
 * `RoomMethods`, `SoundMethods`, `TapAndStreamMethods`, `TranscribeMethods`, `WaitMethods` and `Call`.
 */
export interface CallTwins {
  /**
   * Has an Amazon Bedrock agent talk with the caller.
   *
   * The same as `amazon_bedrock`.
   */
  amazonBedrock: AiMethods["amazon_bedrock"];
  /**
   * Tells the AI agent something.
   *
   * The same as `ai_message`.
   */
  aiMessage: AiMethods["ai_message"];
  /**
   * Has the AI agent wait.
   *
   * The same as `ai_hold`.
   */
  aiHold: AiMethods["ai_hold"];
  /**
   * Has the AI agent continue.
   *
   * The same as `ai_unhold`.
   */
  aiUnhold: AiMethods["ai_unhold"];
  /**
   * Plays a prompt and collects the answer: pressed keys, speech or either.
   *
   * The same as `play_and_collect`.
   */
  playAndCollect: CollectMethods["play_and_collect"];
  /**
   * Speaks a prompt and collects the answer.
   *
   * The same as `prompt_tts`.
   */
  promptTts: CollectMethods["prompt_tts"];
  /**
   * Speaks a prompt and collects the answer.
   *
   * The same as `prompt_tts`.
   */
  promptTTS: CollectMethods["prompt_tts"];
  /**
   * Plays an audio file and collects the answer.
   *
   * The same as `prompt_audio`.
   */
  promptAudio: CollectMethods["prompt_audio"];
  /**
   * Joins a conference; it is made when the first joins.
   *
   * The same as `join_conference`.
   */
  joinConference: ConferenceMethods["join_conference"];
  /**
   * Leaves a conference.
   *
   * The same as `leave_conference`.
   */
  leaveConference: ConferenceMethods["leave_conference"];
  /**
   * Listens for pressed keys.
   *
   * The same as `detect_digit`.
   */
  detectDigit: DetectMethods["detect_digit"];
  /**
   * Tells a human from an answering machine.
   *
   * The same as `detect_answering_machine`.
   */
  detectAnsweringMachine: DetectMethods["detect_answering_machine"];
  /**
   * Listens for the tone of a fax machine.
   *
   * The same as `detect_fax`.
   */
  detectFax: DetectMethods["detect_fax"];
  /**
   * Sends DTMF tones.
   *
   * The same as `send_digits`.
   */
  sendDigits: DigitsMethods["send_digits"];
  /**
   * Has the platform run a method whenever the caller presses certain keys.
   *
   * The same as `bind_digit`.
   */
  bindDigit: DigitsMethods["bind_digit"];
  /**
   * Removes what `bind_digit` has bound.
   *
   * The same as `clear_digit_bindings`.
   */
  clearDigitBindings: DigitsMethods["clear_digit_bindings"];
  /**
   * Sends a document as a fax.
   *
   * The same as `send_fax`.
   */
  sendFax: FaxMethods["send_fax"];
  /**
   * Receives a fax.
   *
   * The same as `receive_fax`.
   */
  receiveFax: FaxMethods["receive_fax"];
  /**
   * Gives an inbound call back to routing, for another app to take.
   *
   * The same as `pass_`.
   */
  pass: LifecycleMethods["pass_"];
  /**
   * Sends an event of your own to the call's other parties, such as a page that shows the call.
   *
   * The same as `user_event`.
   */
  userEvent: LifecycleMethods["user_event"];
  /**
   * Speaks text.
   *
   * The same as `play_tts`.
   */
  playTts: PlayMethods["play_tts"];
  /**
   * Speaks text.
   *
   * The same as `play_tts`.
   */
  playTTS: PlayMethods["play_tts"];
  /**
   * Plays an audio file.
   *
   * The same as `play_audio`.
   */
  playAudio: PlayMethods["play_audio"];
  /**
   * Plays nothing, for a while.
   *
   * The same as `play_silence`.
   */
  playSilence: PlayMethods["play_silence"];
  /**
   * Plays a ringing tone.
   *
   * The same as `play_ringtone`.
   */
  playRingtone: PlayMethods["play_ringtone"];
  /**
   * Puts the call into a queue.
   *
   * The same as `queue_enter`.
   */
  queueEnter: QueueMethods["queue_enter"];
  /**
   * Takes the call out of a queue.
   *
   * The same as `queue_leave`.
   */
  queueLeave: QueueMethods["queue_leave"];
  /**
   * Joins a room.
   *
   * The same as `join_room`.
   */
  joinRoom: RoomMethods["join_room"];
  /**
   * Leaves the room.
   *
   * The same as `leave_room`.
   */
  leaveRoom: RoomMethods["leave_room"];
  /**
   * Leaves the noise in again.
   *
   * The same as `denoise_stop`.
   */
  denoiseStop: SoundMethods["denoise_stop"];
  /**
   * Starts, sums up or stops a transcription while people speak.
   *
   * The same as `live_transcribe`.
   */
  liveTranscribe: TranscribeMethods["live_transcribe"];
  /**
   * Starts, sums up, speaks into or stops a translation while people speak.
   *
   * The same as `live_translate`.
   */
  liveTranslate: TranscribeMethods["live_translate"];
  /**
   * Waits for an event of this call: the next one of that name that the predicate accepts. Right after `await
   * call.connect(…)`, or another command, it also sees an event that arrived behind the reply: begin the wait at once,
   * and you cannot miss the outcome.
   *
   * The same as `wait_for`.
   */
  waitFor: WaitMethods["wait_for"];
  /**
   * Waits until the call has ended; resolves at once when it has.
   *
   * The same as `wait_for_ended`.
   */
  waitForEnded: WaitMethods["wait_for_ended"];
  /**
   * Waits until the call rings, or is past that; resolves at once when it is.
   *
   * The same as `wait_for_ringing`.
   */
  waitForRinging: WaitMethods["wait_for_ringing"];
  /**
   * Waits until the call is answered, or past that; resolves at once when it is.
   *
   * The same as `wait_for_answered`.
   */
  waitForAnswered: WaitMethods["wait_for_answered"];
  /**
   * Waits until the call is about to end, or has ended; resolves at once when it is.
   *
   * The same as `wait_for_ending`.
   */
  waitForEnding: WaitMethods["wait_for_ending"];
  /**
   * Names the call: given by the platform, unique.
   *
   * The same as `call_id`.
   */
  readonly callId: Call["call_id"];
  /**
   * The node of the platform that holds the call.
   *
   * The same as `node_id`.
   */
  readonly nodeId: Call["node_id"];
  /**
   * The project that owns the call.
   *
   * The same as `project_id`.
   */
  readonly projectId: Call["project_id"];
  /**
   * The number, or the SIP address, that the call comes from; empty when the platform did not say.
   *
   * The same as `from_number`.
   */
  readonly fromNumber: Call["from_number"];
  /**
   * The number, or the SIP address, that the call goes to; empty when the platform did not say.
   *
   * The same as `to_number`.
   */
  readonly toNumber: Call["to_number"];
  /**
   * The part of the call's history that it belongs to; empty for a call that we placed.
   *
   * The same as `segment_id`.
   */
  readonly segmentId: Call["segment_id"];
}

/** The camelCase spellings of `Action`. */
export interface ActionTwins {
  /**
   * The operation's name on its call.
   *
   * The same as `control_id`.
   */
  readonly controlId: Action["control_id"];
  /**
   * True when the operation has ended, however that came.
   *
   * The same as `is_done`.
   */
  readonly isDone: Action["is_done"];
}

/** The camelCase spellings of `CollectingAction`. */
export interface CollectingTwins {
  /**
   * Starts to count `initial_timeout`, for a collection that was started without it.
   *
   * The same as `start_input_timers`.
   */
  startInputTimers: CollectingAction["start_input_timers"];
}

/** The camelCase spellings of `Message`. */
export interface MessageTwins {
  /**
   * Names the message: given by the platform, unique.
   *
   * The same as `message_id`.
   */
  readonly messageId: Message["message_id"];
  /**
   * Who sent it, `+` and digits.
   *
   * The same as `from_number`.
   */
  readonly fromNumber: Message["from_number"];
  /**
   * Recipient, `+` and digits.
   *
   * The same as `to_number`.
   */
  readonly toNumber: Message["to_number"];
  /**
   * True when it is `delivered`, `undelivered` or `failed`, or nothing more can be heard of it.
   *
   * The same as `is_done`.
   */
  readonly isDone: Message["is_done"];
}

/** The camelCase spellings of `RelayClient`. */
export interface ClientTwins {
  /**
   * The JWT it authenticates with; empty without one, and when a function fetches it. A secret.
   *
   * The same as `jwt_token`.
   */
  readonly jwtToken: RelayClient["jwt_token"];
  /**
   * The protocol that the platform assigned; empty before the first connect.
   *
   * The same as `relay_protocol`.
   */
  readonly relayProtocol: RelayClient["relay_protocol"];
  /**
   * Maximum number of concurrent calls; inbound ones beyond that go back to routing.
   *
   * The same as `max_active_calls`.
   */
  readonly maxActiveCalls: RelayClient["max_active_calls"];
  /**
   * Sets what inbound calls are handed to. There is one handler: a later one takes its place. What it throws is logged
   * with the call's id.
   *
   * The same as `on_call`.
   */
  onCall: RelayClient["on_call"];
  /**
   * Sets what inbound messages are handed to. There is one handler: a later one takes its place. What it throws is
   * logged.
   *
   * The same as `on_message`.
   */
  onMessage: RelayClient["on_message"];
  /**
   * Sets the handler of every event of the session, also of those that concern no call. It runs before all other
   * handlers. There is one: a later one takes its place. An error that it throws is logged.
   *
   * The same as `on_event`.
   */
  onEvent: RelayClient["on_event"];
  /**
   * Sends a text message (SMS) or a picture message (MMS).
   *
   * The same as `send_message`.
   */
  sendMessage: RelayClient["send_message"];
}
