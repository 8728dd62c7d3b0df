import type { EventParams } from "@twinline/core";

// The documented names of values, for programs that were written with them. The strings do as well.

export const CALL_STATE_CREATED = "created";
export const CALL_STATE_RINGING = "ringing";
export const CALL_STATE_ANSWERED = "answered";
export const CALL_STATE_ENDING = "ending";
export const CALL_STATE_ENDED = "ended";
/** The states of a call, in their order. */
export const CALL_STATES = [
  CALL_STATE_CREATED,
  CALL_STATE_RINGING,
  CALL_STATE_ANSWERED,
  CALL_STATE_ENDING,
  CALL_STATE_ENDED,
] as const satisfies readonly EventParams["calling.call.state"]["call_state"][];

export const END_REASON_HANGUP = "hangup";
export const END_REASON_CANCEL = "cancel";
export const END_REASON_BUSY = "busy";
export const END_REASON_NO_ANSWER = "noAnswer";
export const END_REASON_DECLINE = "decline";
export const END_REASON_ERROR = "error";
export const END_REASON_ABANDONED = "abandoned";
export const END_REASON_MAX_DURATION = "max_duration";
export const END_REASON_NOT_FOUND = "not_found";

export const CONNECT_STATE_CONNECTING = "connecting";
export const CONNECT_STATE_CONNECTED = "connected";
export const CONNECT_STATE_DISCONNECTED = "disconnected";
export const CONNECT_STATE_FAILED = "failed";

export const MESSAGE_STATE_QUEUED = "queued";
export const MESSAGE_STATE_INITIATED = "initiated";
export const MESSAGE_STATE_SENT = "sent";
export const MESSAGE_STATE_DELIVERED = "delivered";
export const MESSAGE_STATE_UNDELIVERED = "undelivered";
export const MESSAGE_STATE_FAILED = "failed";
export const MESSAGE_STATE_RECEIVED = "received";
/** The states that a message ends in. */
export const MESSAGE_TERMINAL_STATES = [
  MESSAGE_STATE_DELIVERED,
  MESSAGE_STATE_UNDELIVERED,
  MESSAGE_STATE_FAILED,
] as const satisfies readonly EventParams["messaging.state"]["message_state"][];

export const PLAY_STATE_PLAYING = "playing";
export const PLAY_STATE_PAUSED = "paused";
export const PLAY_STATE_FINISHED = "finished";
export const PLAY_STATE_ERROR = "error";

export const RECORD_STATE_RECORDING = "recording";
export const RECORD_STATE_PAUSED = "paused";
export const RECORD_STATE_FINISHED = "finished";
export const RECORD_STATE_NO_INPUT = "no_input";

export const DETECT_TYPE_MACHINE = "machine";
export const DETECT_TYPE_FAX = "fax";
export const DETECT_TYPE_DIGIT = "digit";
