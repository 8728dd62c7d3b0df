export type * from "./calls/call-device.js";
export { systemClock, type Clock, type Timer, type TimerKind } from "./clock/clock.js";
export {
  RelayAbortError,
  RelayAuthError,
  RelayCallEndedError,
  RelayClosedError,
  RelayCommandError,
  RelayConnectionError,
  RelayDialError,
  RelayParamError,
  RelayTimeoutError,
} from "./errors/errors.js";
export { RelayError, type RelayErrorDetails } from "./errors/relay-error.js";
export { type Ids } from "./ids/ids.js";
export {
  consoleLogger,
  type LogArea,
  type LogFields,
  type Logger,
  type LogLevel,
  type LogLevels,
  type LogRecord,
} from "./log/logger.js";
export type * from "./protocol/types.generated.js";
export {
  recordSession,
  type Recording,
  type RecordingOptions,
} from "./recording/record-session.js";
export { captureTrouble, type Capture, type CaptureOptions } from "./recording/capture.js";
export { type SecretSource } from "./session/credentials.js";
export { type RequestOptions } from "./session/rpc-channel.js";
export { type WireEvent } from "./session/observer.js";
export { type Result } from "./session/replies.js";
export { type SessionOptions } from "./session/session-options.generated.js";
export { healthHandler, type HealthHandlerOptions } from "./session/health-handler.js";
export { type SessionHealth } from "./session/health.js";
export { Session, type SessionEvents } from "./session/session.js";
export { type SessionStatus } from "./session/status.js";
export {
  type TracedCall,
  type TracedHandler,
  type TracedLogLine,
  type TracedSession,
  type TraceMessages,
} from "./trace/channels.js";
export { type WireFrame } from "./trace/wire-frame.js";
export {
  type Socket,
  type SocketFactory,
  type SocketObserver,
  type SocketOptions,
} from "./transport/socket.js";
