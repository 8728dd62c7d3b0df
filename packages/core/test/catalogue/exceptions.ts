/** Where the catalogue says something else than the facts on purpose: what it says instead, and why. */
export interface Exception {
  readonly at: string;
  readonly catalogue: unknown;
  readonly because: string;
}

const openList = "codecs are checked for their type, not against a closed list";

const moreEndReasons = [
  "hangup",
  "cancel",
  "busy",
  "noAnswer",
  "decline",
  "error",
  "abandoned",
  "max_duration",
  "not_found",
  "no_answer",
  "declined",
];

const paySteps = [
  "payment-card-number",
  "expiration-date",
  "security-code",
  "postal-code",
  "payment-processing",
  "payment-completed",
  "payment-failed",
  "payment-canceled",
  "payment-cancelled",
];

export const exceptions: readonly Exception[] = [
  { at: "calling.answer.codecs enum", catalogue: undefined, because: openList },
  { at: "Device.sip.codecs enum", catalogue: undefined, because: openList },
  { at: "Device.webrtc.codecs enum", catalogue: undefined, because: openList },
  { at: "TapDevice.rtp.codec enum", catalogue: undefined, because: openList },
  { at: "TapDevice.ws.codec enum", catalogue: undefined, because: openList },
  {
    at: "PayPrompt.for enum",
    catalogue: paySteps,
    because: "the platform spells one step in two ways",
  },
  { at: "calling.call.state.end_reason type", catalogue: "string|null", because: "it may be null" },
  {
    at: "calling.call.state.end_reason enum",
    catalogue: moreEndReasons,
    because: "the platform spells two reasons in two ways",
  },
  {
    at: "calling.call.queue.control_id type",
    catalogue: "string|null",
    because: "it may be null with dequeue",
  },
  {
    at: "calling.user_event.event type",
    catalogue: "object|string",
    because: "both an object and the name of an event are documented",
  },
  {
    at: "LiveTranscribeAction form 4",
    catalogue: "object",
    because: "documented examples send other shapes, which the platform judges",
  },
  {
    at: "LiveTranslateAction form 5",
    catalogue: "object",
    because: "documented examples send other shapes, which the platform judges",
  },
  {
    at: "calling.ai_sidecar.poke.text",
    catalogue: "string",
    because: "known, though it is in no table",
  },
  {
    at: "calling.ai_sidecar.ask.text",
    catalogue: "string",
    because: "known, though it is in no table",
  },
  {
    at: "calling.ai_sidecar.ask reply.ask_id",
    catalogue: "string",
    because: "known, though it is in no table",
  },
  { at: "type Reply", catalogue: "exists", because: "the usual replies have names" },
  { at: "type CallReply", catalogue: "exists", because: "the usual replies have names" },
  { at: "type OperationReply", catalogue: "exists", because: "the usual replies have names" },
  {
    at: "type ConnectDevice",
    catalogue: "exists",
    because: "connect takes devices without a caller",
  },
  {
    at: "calling.connect.devices type",
    catalogue: "array<array<ConnectDevice>>",
    because: "without a caller, the far leg shows that of the call",
  },
  {
    at: "calling.stream.track enum",
    catalogue: ["inbound_track", "outbound_track", "both_tracks", "inbound", "outbound", "both"],
    because: "the reference's examples use the short names",
  },
  {
    at: "calling.amazon_bedrock.prompt type",
    catalogue: "object|string",
    because: "the reference's example gives the text alone",
  },
  { at: "messaging.send.context required", catalogue: false, because: "a session has a context" },
  {
    at: "Device.queue.node_id required",
    catalogue: false,
    because: "a queue is known by its name",
  },
  {
    at: "Collect.start_input_timers",
    catalogue: "boolean",
    because: "it is documented for prompts with collection, too",
  },
  ...["machine", "fax", "digit"].map((type) => ({
    at: `Detect.${type}`,
    catalogue: "{type,params?}",
    because: "every param has a default",
  })),
  {
    at: "Detect.fax.tone enum",
    catalogue: ["CED", "CNG", "ced", "cng"],
    because: "both cases are in use",
  },
  { at: "ReferDevice.params.uri", catalogue: "string", because: "it is documented beside `to`" },
  { at: "ReferDevice.params.to required", catalogue: false, because: "`uri` says the same" },
  {
    at: "ReferDevice.params.headers type",
    catalogue: "object|array<{name,value}>",
    because: "an object and a list are documented",
  },
  { at: "PayPrompt.attempts", catalogue: "string", because: "it is documented beside `attempt`" },
];
