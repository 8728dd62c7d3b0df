/**
 * The attributes of spans, metrics and log records. Those without `twinline.` come from OpenTelemetry's semantic
 * conventions.
 */
export const attributeNames = {
  callId: "twinline.call.id",
  callDirection: "twinline.call.direction",
  callTag: "twinline.call.tag",
  callState: "twinline.call.state",
  callEndReason: "twinline.call.end_reason",
  controlId: "twinline.control_id",
  operationOutcome: "twinline.operation.outcome",
  operationState: "twinline.operation.state",
  operationResult: "twinline.operation.result",
  requestParams: "twinline.request.params",
  requestQueued: "twinline.request.queued",
  dialResult: "twinline.dial.result",
  dialReason: "twinline.dial.reason",
  eventType: "twinline.event.type",
  handlerName: "twinline.handler.name",
  sessionState: "twinline.session.state",
  sessionResumed: "twinline.session.resumed",
  logArea: "twinline.log.area",
  errorType: "error.type",
  stacktrace: "exception.stacktrace",
  destination: "messaging.destination.name",
  messageId: "messaging.message.id",
  messagingOperation: "messaging.operation.name",
  messagingOperationType: "messaging.operation.type",
  messagingSystem: "messaging.system",
  rpcMethod: "rpc.method",
  rpcSystem: "rpc.system.name",
  rpcStatus: "rpc.response.status_code",
  serverAddress: "server.address",
  serverPort: "server.port",
} as const;

/** The names of the metrics. Durations are in seconds. */
export const metricNames = {
  callsLive: "twinline.calls.live",
  callDuration: "twinline.call.duration",
  operationsLive: "twinline.operations.live",
  operationDuration: "twinline.operation.duration",
  dialDuration: "twinline.dial.duration",
  requestDuration: "rpc.client.call.duration",
  requestsQueued: "twinline.requests.queued",
  requestsPending: "twinline.requests.pending",
  events: "twinline.events",
  handlerDuration: "twinline.handler.duration",
  handlerLag: "twinline.handler.lag",
  sessions: "twinline.sessions",
  reconnects: "twinline.session.reconnects",
  resumeDuration: "twinline.session.resume.duration",
  messagesReceived: "messaging.client.consumed.messages",
  messagesSent: "messaging.client.sent.messages",
} as const;

/** The platform, as a messaging system. */
export const messagingSystem = "signalwire_relay";
