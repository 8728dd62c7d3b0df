import type { EventParams } from "@twinline/core";

// Documented names of values, for programs that use them. The strings work just as well.

/** The call exists and does not ring yet. */
export const CALL_STATE_CREATED = "created";
/** The call rings. */
export const CALL_STATE_RINGING = "ringing";
/** The call is answered. */
export const CALL_STATE_ANSWERED = "answered";
/** The call is being hung up. */
export const CALL_STATE_ENDING = "ending";
/** The call has ended. */
export const CALL_STATE_ENDED = "ended";
/** The states of a call, in order. */
export const CALL_STATES = [
  CALL_STATE_CREATED,
  CALL_STATE_RINGING,
  CALL_STATE_ANSWERED,
  CALL_STATE_ENDING,
  CALL_STATE_ENDED,
] as const satisfies readonly EventParams["calling.call.state"]["call_state"][];

/** One side hung up. */
export const END_REASON_HANGUP = "hangup";
/** The caller hung up before the call was answered. */
export const END_REASON_CANCEL = "cancel";
/** The called side is busy. */
export const END_REASON_BUSY = "busy";
/** The call was not answered in time. */
export const END_REASON_NO_ANSWER = "noAnswer";
/** The called side declined the call. */
export const END_REASON_DECLINE = "decline";
/** An error ended the call. */
export const END_REASON_ERROR = "error";
/** The call was abandoned. */
export const END_REASON_ABANDONED = "abandoned";
/** The call reached its `max_duration`. */
export const END_REASON_MAX_DURATION = "max_duration";
/** The destination does not exist. */
export const END_REASON_NOT_FOUND = "not_found";

/** A device of the other side is being called. */
export const CONNECT_STATE_CONNECTING = "connecting";
/** The calls are connected. */
export const CONNECT_STATE_CONNECTED = "connected";
/** The calls are no longer connected. */
export const CONNECT_STATE_DISCONNECTED = "disconnected";
/** No device answered. */
export const CONNECT_STATE_FAILED = "failed";

/** The platform has accepted the message. */
export const MESSAGE_STATE_QUEUED = "queued";
/** The platform has started to send the message. */
export const MESSAGE_STATE_INITIATED = "initiated";
/** The message was passed to the carrier. */
export const MESSAGE_STATE_SENT = "sent";
/** The message was delivered. */
export const MESSAGE_STATE_DELIVERED = "delivered";
/** The message could not be delivered. */
export const MESSAGE_STATE_UNDELIVERED = "undelivered";
/** The message could not be sent. */
export const MESSAGE_STATE_FAILED = "failed";
/** The message is inbound. */
export const MESSAGE_STATE_RECEIVED = "received";
/** The last states of an outbound message. */
export const MESSAGE_TERMINAL_STATES = [
  MESSAGE_STATE_DELIVERED,
  MESSAGE_STATE_UNDELIVERED,
  MESSAGE_STATE_FAILED,
] as const satisfies readonly EventParams["messaging.state"]["message_state"][];

/** The playback runs. */
export const PLAY_STATE_PLAYING = "playing";
/** The playback is paused. */
export const PLAY_STATE_PAUSED = "paused";
/** The playback has ended. */
export const PLAY_STATE_FINISHED = "finished";
/** The playback has failed. */
export const PLAY_STATE_ERROR = "error";

/** The recording runs. */
export const RECORD_STATE_RECORDING = "recording";
/** The recording is paused. */
export const RECORD_STATE_PAUSED = "paused";
/** The recording has ended. */
export const RECORD_STATE_FINISHED = "finished";
/** The recording has ended because nothing was heard. */
export const RECORD_STATE_NO_INPUT = "no_input";

/** Detects an answering machine or a human. */
export const DETECT_TYPE_MACHINE = "machine";
/** Detects the tone of a fax machine. */
export const DETECT_TYPE_FAX = "fax";
/** Detects digits. */
export const DETECT_TYPE_DIGIT = "digit";
