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
   * Connects the caller to an Amazon Bedrock agent.
   *
   * @param options `prompt`, `SWAIG`, `ai_params`, `global_data`, `post_prompt`, `post_prompt_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.amazon_bedrock`, /docs/server-sdks/reference/python/relay/call/amazon-bedrock
   */
  amazonBedrock: AiMethods["amazon_bedrock"];
  /**
   * Sends a message to the AI agent.
   *
   * @param options `message_text`, `role` (`user`, `system` or `assistant`), `reset`, `global_data`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai_message`, /docs/server-sdks/reference/python/relay/call/ai-message
   */
  aiMessage: AiMethods["ai_message"];
  /**
   * Puts the AI agent on hold.
   *
   * @param options `timeout` (seconds, a string or a number), `prompt` (what the agent says first)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai_hold`, /docs/server-sdks/reference/python/relay/call/ai-hold
   */
  aiHold: AiMethods["ai_hold"];
  /**
   * Takes the AI agent off hold.
   *
   * @param options `prompt` (what the agent says first)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai_unhold`, /docs/server-sdks/reference/python/relay/call/ai-unhold
   */
  aiUnhold: AiMethods["ai_unhold"];
  /**
   * Plays a prompt and collects the answer: digits, speech or either.
   *
   * ```ts
   * const action = await call.play_and_collect(
   * [{ type: "tts", text: "Press 1 for sales, 2 for support." }],
   * { digits: { max: 1, digit_timeout: 5 } },
   * );
   * const event = await action.wait();
   * console.log(event.params.result?.digits);
   * ```
   *
   * @param media the prompt, in this order: `{ type: "tts", text }`, `{ type: "audio", url }`,
   * `{ type: "silence", duration }` (seconds) or `{ type: "ringtone", name }`
   * @param collect what is collected: `digits` (`max`, `digit_timeout` in seconds, `terminators`),
   * `speech` (`end_silence_timeout` and `speech_timeout` in seconds, `language`, `hints`) and
   * `initial_timeout` (seconds)
   * @param options `volume` (dB, -40 to 40, default 0), `control_id`, `on_completed`, `status_url`
   * @returns the collection, once the platform has accepted it. Only input ends it, not
   * the end of the prompt
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_and_collect`, /docs/server-sdks/reference/python/relay/call/play-and-collect
   */
  playAndCollect: CollectMethods["play_and_collect"];
  /**
   * Plays a spoken prompt and collects the answer.
   *
   * @param text the text to speak
   * @param collect `digits` (`max`, `digit_timeout` in seconds, `terminators`), `speech`
   * (`end_silence_timeout` and `speech_timeout` in seconds, `language`, `hints`) and `initial_timeout`
   * (seconds)
   * @param options `language` (such as `en-US`), `gender` (`male` or `female`), `voice`, `volume` (dB, -40 to
   * 40, default 0), `control_id`, `on_completed`, `status_url`
   * @returns the collection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.prompt_tts`, /docs/server-sdks/reference/python/relay/call/play-and-collect
   */
  promptTts: CollectMethods["prompt_tts"];
  /**
   * Plays a spoken prompt and collects the answer.
   *
   * @param text the text to speak
   * @param collect `digits` (`max`, `digit_timeout` in seconds, `terminators`), `speech`
   * (`end_silence_timeout` and `speech_timeout` in seconds, `language`, `hints`) and `initial_timeout`
   * (seconds)
   * @param options `language` (such as `en-US`), `gender` (`male` or `female`), `voice`, `volume` (dB, -40 to
   * 40, default 0), `control_id`, `on_completed`, `status_url`
   * @returns the collection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.prompt_tts`, /docs/server-sdks/reference/python/relay/call/play-and-collect
   */
  promptTTS: CollectMethods["prompt_tts"];
  /**
   * Plays an audio file and collects the answer.
   *
   * @param url address of the file, `http:` or `https:`
   * @param collect `digits` (`max`, `digit_timeout` in seconds, `terminators`), `speech`
   * (`end_silence_timeout` and `speech_timeout` in seconds, `language`, `hints`) and `initial_timeout`
   * (seconds)
   * @param options `volume` (dB, -40 to 40, default 0), `control_id`, `on_completed`, `status_url`
   * @returns the collection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.prompt_audio`, /docs/server-sdks/reference/python/relay/call/play-and-collect
   */
  promptAudio: CollectMethods["prompt_audio"];
  /**
   * Joins a conference. The first call that joins creates it.
   *
   * @param name the name of the conference
   * @param options `muted` (default false), `beep` (`"true"`, `"false"`, `"onEnter"` or `"onExit"`),
   * `start_on_enter` (default true), `end_on_exit` (default false), `wait_url`, `max_participants`,
   * `record` (`do-not-record` or `record-from-start`), `region`, `trim`, `coach` (a call's id),
   * `status_callback…` and `recording_status_callback…` (addresses, events and methods), `stream_obj`
   * @returns the platform's reply; empty when the call has ended. `calling.conference` events report
   * what happens
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.join_conference`, /docs/server-sdks/reference/python/relay/call/join-conference
   */
  joinConference: ConferenceMethods["join_conference"];
  /**
   * Leaves a conference.
   *
   * @param conference_id the id of the conference, from its events
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.leave_conference`, /docs/server-sdks/reference/python/relay/call/leave-conference
   */
  leaveConference: ConferenceMethods["leave_conference"];
  /**
   * Listens for digits.
   *
   * @param options `digits` (those to listen for, default all), `timeout` (seconds, default 30),
   * `control_id`, `on_completed`, `status_url`
   * @returns the detection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.detect_digit`, /docs/server-sdks/reference/python/relay/call/detect
   */
  detectDigit: DetectMethods["detect_digit"];
  /**
   * Detects whether a human or an answering machine has answered.
   *
   * @param options `initial_timeout` (seconds, default 4.5), `end_silence_timeout` (seconds, default 1),
   * `machine_ready_timeout` (seconds), `machine_voice_threshold` (seconds, default 1.25),
   * `machine_words_threshold` (words, default 6), `detect_interruptions` (default false),
   * `detect_message_end` (default true), `timeout` (seconds, default 30), `control_id`, `on_completed`,
   * `status_url`
   * @returns the detection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.detect_answering_machine`, /docs/server-sdks/reference/python/relay/call/detect
   */
  detectAnsweringMachine: DetectMethods["detect_answering_machine"];
  /**
   * Listens for the tone of a fax machine.
   *
   * @param options `tone` (`CED`, the default, of a machine that answers; `CNG` of one that calls),
   * `timeout` (seconds, default 30), `control_id`, `on_completed`, `status_url`
   * @returns the detection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.detect_fax`, /docs/server-sdks/reference/python/relay/call/detect
   */
  detectFax: DetectMethods["detect_fax"];
  /**
   * Sends DTMF tones.
   *
   * @param digits `0-9`, `*`, `#`, `A-D`; `w` pauses for half a second, `W` for one second
   * @param control_id an id for the operation; by default a new one
   * @returns the platform's reply, before all tones are sent: a `calling.call.send_digits` event reports
   * that. Empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.send_digits`, /docs/server-sdks/reference/python/relay/call/send-digits
   */
  sendDigits: DigitsMethods["send_digits"];
  /**
   * Makes the platform run a method whenever the caller presses certain keys.
   *
   * ```ts
   * await call.bind_digit("*1", "calling.play", {
   * bind_params: { play: [{ type: "tts", params: { text: "You pressed star-1" } }] },
   * });
   * ```
   *
   * @param digits the keys, in order
   * @param bind_method the method on the wire, such as `calling.play`
   * @param options `bind_params` (its params on the wire), `realm` (the group that the binding
   * belongs to), `max_triggers` (the maximum number of times; 0, the default: unlimited)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.bind_digit`, /docs/server-sdks/reference/python/relay/call/bind-digit
   */
  bindDigit: DigitsMethods["bind_digit"];
  /**
   * Removes the bindings of `bind_digit`.
   *
   * @param realm only the bindings of this group; by default all
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.clear_digit_bindings`, /docs/server-sdks/reference/python/relay/call/clear-digit-bindings
   */
  clearDigitBindings: DigitsMethods["clear_digit_bindings"];
  /**
   * Sends a document as a fax.
   *
   * @param document address of a PDF
   * @param options `identity` (the sender that the other machine shows), `header_info` (printed at the top of
   * each page; empty for none), `control_id`, `on_completed`, `status_url`
   * @returns the fax, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.send_fax`, /docs/server-sdks/reference/python/relay/call/send-fax
   */
  sendFax: FaxMethods["send_fax"];
  /**
   * Receives a fax.
   *
   * @param options `control_id`, `on_completed`, `status_url`
   * @returns the fax, once the platform has accepted it. Its last event has the address
   * of the document
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.receive_fax`, /docs/server-sdks/reference/python/relay/call/receive-fax
   */
  receiveFax: FaxMethods["receive_fax"];
  /**
   * Passes an inbound call back to routing, so that another app can accept it.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.pass_`, /docs/server-sdks/reference/python/relay/call/pass
   */
  pass: LifecycleMethods["pass_"];
  /**
   * Sends an event of your own to the other parties of the call, such as a page that shows the call.
   *
   * ```ts
   * await call.user_event("order_placed", { order_id: "12345" });
   * await call.user_event({ event: "order_placed", order_id: "12345" });
   * ```
   *
   * @param event the name of the event, or an object of your own
   * @param keys keys of your own, sent with the event
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.user_event`, /docs/server-sdks/reference/python/relay/call/user-event
   */
  userEvent: LifecycleMethods["user_event"];
  /**
   * Plays text as speech.
   *
   * @param text the text to speak
   * @param options `language` (such as `en-US`), `gender` (`male` or `female`), `voice`,
   * `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   * `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_tts`, /docs/server-sdks/reference/python/relay/call/play
   */
  playTts: PlayMethods["play_tts"];
  /**
   * Plays text as speech.
   *
   * @param text the text to speak
   * @param options `language` (such as `en-US`), `gender` (`male` or `female`), `voice`,
   * `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   * `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_tts`, /docs/server-sdks/reference/python/relay/call/play
   */
  playTTS: PlayMethods["play_tts"];
  /**
   * Plays an audio file.
   *
   * @param url address of the file, `http:` or `https:`
   * @param options `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   * `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_audio`, /docs/server-sdks/reference/python/relay/call/play
   */
  playAudio: PlayMethods["play_audio"];
  /**
   * Plays silence.
   *
   * @param duration seconds, more than 0
   * @param options `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   * `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_silence`, /docs/server-sdks/reference/python/relay/call/play
   */
  playSilence: PlayMethods["play_silence"];
  /**
   * Plays a ringtone.
   *
   * @param name the country whose ringtone is played, such as `us`, or `bong`
   * @param options `duration` (seconds; by default until it is stopped),
   * `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   * `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_ringtone`, /docs/server-sdks/reference/python/relay/call/play
   */
  playRingtone: PlayMethods["play_ringtone"];
  /**
   * Puts the call into a queue.
   *
   * @param queue_name the name of the queue
   * @param options `wait_url` (address of what the call hears while it waits), `control_id`, `status_url`
   * @returns the platform's reply; empty when the call has ended. `calling.call.queue` events report
   * what happens
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.queue_enter`, /docs/server-sdks/reference/python/relay/call/queue-enter
   */
  queueEnter: QueueMethods["queue_enter"];
  /**
   * Takes the call out of a queue.
   *
   * @param queue_name the name of the queue
   * @param options `queue_id` (the id of the queue, from its events), `control_id`, `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.queue_leave`, /docs/server-sdks/reference/python/relay/call/queue-leave
   */
  queueLeave: QueueMethods["queue_leave"];
  /**
   * Joins a room.
   *
   * @param name the name of the room: letters, digits, `_` and `-`
   * @param options `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.join_room`, /docs/server-sdks/reference/python/relay/call/join-room
   */
  joinRoom: RoomMethods["join_room"];
  /**
   * Leaves the room.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.leave_room`, /docs/server-sdks/reference/python/relay/call/leave-room
   */
  leaveRoom: RoomMethods["leave_room"];
  /**
   * Turns off noise reduction.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.denoise_stop`, /docs/server-sdks/reference/python/relay/call/denoise-stop
   */
  denoiseStop: SoundMethods["denoise_stop"];
  /**
   * Starts, summarizes or stops a live transcription.
   *
   * @param action_obj `{ start: { lang, direction: ["remote-caller"], … } }` (`speech_timeout` and
   * `vad_silence_ms` in milliseconds), `{ summarize: {…} }` or `"stop"`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.live_transcribe`, /docs/server-sdks/reference/python/relay/call/live-transcribe
   */
  liveTranscribe: TranscribeMethods["live_transcribe"];
  /**
   * Starts, summarizes, injects a message into, or stops a live translation.
   *
   * @param action_obj `{ start: { from_lang, to_lang, direction: ["remote-caller"], … } }`
   * (`speech_timeout` and `vad_silence_ms` in milliseconds), `{ summarize: {…} }`,
   * `{ inject: { message, direction } }` or `"stop"`
   * @param options `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.live_translate`, /docs/server-sdks/reference/python/relay/call/live-translate
   */
  liveTranslate: TranscribeMethods["live_translate"];
  /**
   * Waits for an event of this call: the next one of that name that the predicate accepts. If you start the
   * wait right after `await call.connect(…)`, or another command, it also sees the events that arrived
   * directly after the reply: you cannot miss the outcome.
   *
   * ```ts
   * await call.connect([[{ type: "phone", to_number: "+15550002", from_number: "+15550001" }]]);
   * const outcome = await call.wait_for(
   * "calling.call.connect",
   * (event) => event.connect_state === "connected" || event.connect_state === "failed",
   * 60,
   * );
   * ```
   *
   * @param event_type the name of the event on the wire, such as `calling.call.connect`
   * @param predicate returns true for the event that you wait for; by default the next one matches. An error
   * that it throws rejects the promise
   * @param limits seconds, 0 to 2,147,483 (0 gives up at once; unlimited by default), or
   * `{ timeout, signal }`. More than an hour logs a warning: some SDKs take milliseconds
   * @returns the event
   * @throws {RelayParamError} an argument is wrong, or `event_type` looks like a misspelt name or is a name
   * of the v2 API
   * @throws {RelayTimeoutError} the event did not arrive in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayCallEndedError} the call ended first
   * @throws {RelayClosedError} the client was disconnected first
   *
   * Mirrors: Relay v3 `call.wait_for`, /docs/server-sdks/reference/python/relay/call/wait-for
   */
  waitFor: WaitMethods["wait_for"];
  /**
   * Waits until the call has ended; resolves at once if it has already ended.
   *
   * ```ts
   * const event = await call.wait_for_ended();
   * console.log(event.params.end_reason);
   * ```
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`
   * @returns the call's last event
   * @throws {RelayTimeoutError} the call did not get there in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayConnectionError} the session was lost and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_ended`, /docs/server-sdks/reference/python/relay/call/wait-for-ended
   */
  waitForEnded: WaitMethods["wait_for_ended"];
  /**
   * Waits until the call rings; resolves at once if it has got that far or further.
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`
   * @returns the event with that state. Its `params.call_state` may be a later one: a call may skip
   * `ringing`
   * @throws {RelayTimeoutError} the call did not get there in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayConnectionError} the session was lost and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_ringing`, /docs/server-sdks/reference/python/relay/call
   */
  waitForRinging: WaitMethods["wait_for_ringing"];
  /**
   * Waits until the call is answered; resolves at once if it has got that far or further.
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`
   * @returns the event with that state. Its `params.call_state` may be a later one: a call may end without
   * having been answered
   * @throws {RelayTimeoutError} the call did not get there in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayConnectionError} the session was lost and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_answered`, /docs/server-sdks/reference/python/relay/call
   */
  waitForAnswered: WaitMethods["wait_for_answered"];
  /**
   * Waits until the call is ending; resolves at once if it is ending or has ended.
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`
   * @returns the event with that state. Its `params.call_state` may be `ended`: a call may skip `ending`
   * @throws {RelayTimeoutError} the call did not get there in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayConnectionError} the session was lost and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_ending`, /docs/server-sdks/reference/python/relay/call
   */
  waitForEnding: WaitMethods["wait_for_ending"];
  /**
   * The id of the call: unique, assigned by the platform.
   *
   * Mirrors: Relay v3 `call.call_id`, /docs/server-sdks/reference/python/relay/call
   */
  readonly callId: Call["call_id"];
  /**
   * The node of the platform that holds the call.
   *
   * Mirrors: Relay v3 `call.node_id`, /docs/server-sdks/reference/python/relay/call
   */
  readonly nodeId: Call["node_id"];
  /**
   * The project that owns the call.
   *
   * Mirrors: Relay v3 `call.project_id`, /docs/server-sdks/reference/python/relay/call
   */
  readonly projectId: Call["project_id"];
  /**
   * The number or SIP address of the caller; empty when unknown.
   *
   * Mirrors: Relay v3 `call.device`, /docs/server-sdks/reference/python/relay/call
   */
  readonly fromNumber: Call["from_number"];
  /**
   * The number or SIP address that was called; empty when unknown.
   *
   * Mirrors: Relay v3 `call.device`, /docs/server-sdks/reference/python/relay/call
   */
  readonly toNumber: Call["to_number"];
  /**
   * The id of the segment that the call belongs to; empty for an outbound call.
   *
   * Mirrors: Relay v3 `call.segment_id`, /docs/server-sdks/reference/python/relay/call
   */
  readonly segmentId: Call["segment_id"];
}

/** The camelCase spellings of `Action`. */
export interface ActionTwins {
  /**
   * The id of the operation, unique on its call.
   *
   * Mirrors: Relay v3 `action.control_id`, /docs/server-sdks/reference/python/relay/actions
   */
  readonly controlId: Action["control_id"];
  /**
   * True when the operation has ended, for whatever reason.
   *
   * Mirrors: Relay v3 `action.is_done`, /docs/server-sdks/reference/python/relay/actions
   */
  readonly isDone: Action["is_done"];
}

/** The camelCase spellings of `CollectingAction`. */
export interface CollectingTwins {
  /**
   * Starts the time of `initial_timeout`, for a collection that waits for this call to start it.
   *
   * @returns the platform's reply; empty when the collection or the call has already ended
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `collect_action.start_input_timers`,
   * /docs/server-sdks/reference/python/relay/actions/collect-action/start-input-timers
   */
  startInputTimers: CollectingAction["start_input_timers"];
}

/** The camelCase spellings of `Message`. */
export interface MessageTwins {
  /**
   * The id of the message: unique, assigned by the platform.
   *
   * Mirrors: Relay v3 `message.message_id`, /docs/server-sdks/reference/python/relay/message
   */
  readonly messageId: Message["message_id"];
  /**
   * The number of the sender, `+` and digits.
   *
   * Mirrors: Relay v3 `message.from_number`, /docs/server-sdks/reference/python/relay/message
   */
  readonly fromNumber: Message["from_number"];
  /**
   * The number of the recipient, `+` and digits.
   *
   * Mirrors: Relay v3 `message.to_number`, /docs/server-sdks/reference/python/relay/message
   */
  readonly toNumber: Message["to_number"];
  /**
   * True when the message is `delivered`, `undelivered` or `failed`, and when the client was disconnected
   * first.
   *
   * Mirrors: Relay v3 `message.is_done`, /docs/server-sdks/reference/python/relay/message
   */
  readonly isDone: Message["is_done"];
}

/** The camelCase spellings of `RelayClient`. */
export interface ClientTwins {
  /**
   * The JWT, a secret; empty without one, and when a function provides it.
   *
   * Mirrors: Relay v3 `client.jwt_token`, /docs/server-sdks/reference/python/relay/client
   */
  readonly jwtToken: RelayClient["jwt_token"];
  /**
   * The protocol that the platform assigned; empty before the first connect.
   *
   * Mirrors: Relay v3 `client.relay_protocol`, /docs/server-sdks/reference/python/relay/client
   */
  readonly relayProtocol: RelayClient["relay_protocol"];
  /**
   * Maximum number of concurrent calls; further inbound calls are passed back to routing.
   *
   * Mirrors: Relay v3 `client.max_active_calls`, /docs/server-sdks/reference/python/relay/client
   */
  readonly maxActiveCalls: RelayClient["max_active_calls"];
  /**
   * Sets the handler of inbound calls. There is one: a later handler replaces it. Errors that it throws
   * are logged with the id of the call.
   *
   * ```ts
   * client.on_call(async (call) => {
   * await call.answer();
   * });
   * ```
   *
   * @param handler receives the call; it may be async
   * @returns the handler
   * @throws {RelayParamError} `handler` is not a function
   *
   * Mirrors: Relay v3 `client.on_call`, /docs/server-sdks/reference/python/relay/client/on-call
   */
  onCall: RelayClient["on_call"];
  /**
   * Sets the handler of inbound messages. There is one: a later handler replaces it. Errors that it throws
   * are logged.
   *
   * @param handler receives the message; it may be async
   * @returns the handler
   * @throws {RelayParamError} `handler` is not a function
   *
   * Mirrors: Relay v3 `client.on_message`, /docs/server-sdks/reference/python/relay/client/on-message
   */
  onMessage: RelayClient["on_message"];
  /**
   * Sets the handler of all events of the session, also of those that don't belong to a call. It runs
   * before all other handlers. There is one: a later handler replaces it. Errors that it throws are logged.
   *
   * The params of `signalwire.authorization.state` are a secret: don't log them.
   *
   * @param handler receives the name of the event, its params, and the event as an object
   * @returns the handler
   * @throws {RelayParamError} `handler` is not a function
   */
  onEvent: RelayClient["on_event"];
  /**
   * Sends a text message (SMS) or a picture message (MMS).
   *
   * ```ts
   * const message = await client.send_message({ to_number: "+15550222", from_number: "+15550111", body: "Hello" });
   * await message.wait(30);
   * ```
   *
   * @param options `to_number`, `from_number`, `body`, `media` (addresses; give a body, media or
   * both), `context` (by default that of the session), `tags`, `region`, `on_completed`
   * @returns the message, once the platform has queued it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `client.send_message`, /docs/server-sdks/reference/python/relay/client/send-message
   */
  sendMessage: RelayClient["send_message"];
}
