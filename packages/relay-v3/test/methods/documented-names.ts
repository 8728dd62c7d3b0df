/** The methods of a call, as the documents list them. */
export const documentedMethods = [
  "on",
  "wait_for",
  "wait_for_ended",
  "answer",
  "hangup",
  "pass_",
  "disconnect",
  "transfer",
  "connect",
  "hold",
  "unhold",
  "play",
  "record",
  "play_and_collect",
  "collect",
  "detect",
  "ai",
  "amazon_bedrock",
  "ai_hold",
  "ai_unhold",
  "ai_message",
  "denoise",
  "denoise_stop",
  "send_digits",
  "echo",
  "bind_digit",
  "clear_digit_bindings",
  "user_event",
  "refer",
  "tap",
  "stream",
  "send_fax",
  "receive_fax",
  "pay",
  "transcribe",
  "live_transcribe",
  "live_translate",
  "join_conference",
  "leave_conference",
  "join_room",
  "leave_room",
  "queue_enter",
  "queue_leave",
] as const;

/** The shorter forms of methods above. */
export const convenienceMethods = [
  "play_tts",
  "play_audio",
  "play_silence",
  "play_ringtone",
  "prompt_tts",
  "prompt_audio",
  "detect_digit",
  "detect_answering_machine",
  "detect_fax",
  "wait_for_ringing",
  "wait_for_answered",
  "wait_for_ending",
] as const;

export const documentedProperties = [
  "call_id",
  "node_id",
  "project_id",
  "context",
  "tag",
  "direction",
  "device",
  "state",
  "segment_id",
] as const;

/** Methods that listen and send nothing. */
export const listeningMethods: readonly string[] = [
  "on",
  "wait_for",
  "wait_for_ended",
  "wait_for_ringing",
  "wait_for_answered",
  "wait_for_ending",
];

/** Commands about a call that no method sends: they belong to another interface of the platform. */
export const withoutMethod: readonly string[] = [
  "calling.ai_sidecar",
  "calling.ai_sidecar.poke",
  "calling.ai_sidecar.ask",
  "calling.ai_sidecar.stop",
  "calling.ai_sidecar.status",
];
