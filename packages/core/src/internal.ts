/** For the sibling packages of Twinline. Not for users: it changes without notice. */
export {
  contextNames,
  describe,
  documentedOptions,
  readOptions,
  typeOf,
  type OptionTypes,
} from "./arguments/options.js";
export { nearestName, slipOf, suggestion } from "./arguments/nearest.js";
export { type Parameter } from "./arguments/parameters.js";
export { isPlainObject } from "./arguments/plain-object.js";
export { Signature, type Bound } from "./arguments/signature.js";
export {
  noteWrongValues,
  refuseUnknownOptions,
  refuseWrongValues,
} from "./arguments/strictness.js";
export { CallLeg, type LegDevice } from "./calls/call-leg.js";
export type { LegObserver } from "./calls/leg-events.js";
export { CallRegistry } from "./calls/call-registry.js";
export { callStates, hasReached, isCallState, type CallState } from "./calls/call-state.js";
export { passBack, type InboundCallObserver } from "./calls/inbound-offers.js";
export { legKey, legOf, LegViews, liveLeg, type LegView } from "./calls/leg-view.js";
export { Operation, type Completion, type OperationObserver } from "./calls/operation.js";
export { type Outcome } from "./calls/outcome.js";
export { waitFor, within, type WaitOptions } from "./calls/wait.js";
export { systemClock, type Clock, type Timer, type TimerKind } from "./clock/clock.js";
export { AsyncQueue } from "./emitter/async-queue.js";
export { Deferred } from "./emitter/deferred.js";
export { onlyInNode } from "./errors/only-in-node.js";
export { withoutHelp } from "./errors/help.js";
export { isSessionEnd, quietly, quietlyAtOnce } from "./errors/session-end.js";
export { Emitter, isPromise } from "./emitter/emitter.js";
export { type Ids } from "./ids/ids.js";
export {
  countRange,
  numberOr,
  sizeRange,
  timeoutRange,
  type NumberRange,
} from "./limits/limits.js";
export { fieldsOf, Log } from "./log/log.js";
export { printable } from "./log/printable.js";
export { Secrets } from "./log/secrets.js";
export { MessageRegistry, type InboundMessageObserver } from "./messages/message-registry.js";
export { SentMessage, withoutEmpty } from "./messages/sent-message.js";
export { isComplete } from "./protocol/completion.js";
export { installMethods } from "./methods/install.js";
export {
  methodRows,
  type AnySpec,
  type MethodSpec,
  type OptionsOf,
  type ParameterTo,
} from "./methods/method-spec.js";
export { PublicMethod, withWireParameters, type MethodRules } from "./methods/public-method.js";
export {
  camelCase,
  defineTwins,
  snakeCase,
  type EitherSpelling,
  type Twins,
} from "./names/twins.js";
export {
  catalogueData,
  eventNames,
  eventRow,
  methodNames,
  methodRow,
  sharedType,
} from "./protocol/catalogue.js";
export type * from "./protocol/row.js";
export type * from "./protocol/schema.js";
export {
  afterJobs,
  endOfTurn,
  environment,
  failOnExit,
  onExit,
  readText,
} from "./platform/process.js";
export { framesOf, headingLine, lineOf, type RecordedFrame } from "./recording/recorded-frame.js";
export {
  appListeners,
  logHandlerError,
  runHandler,
  type AppHandler,
} from "./session/app-handler.js";
export {
  ClientSession,
  sharedSession,
  type ClientSessionObserver,
} from "./session/client-session.js";
export { isJson, stringOf, type Json } from "./session/frames.js";
export { inspectKey } from "./session/credentials.js";
export { isLoopback } from "./session/loopback.js";
export { type SessionClient, type WireEvent } from "./session/observer.js";
export { type Result } from "./session/replies.js";
export {
  sessionOptionTypes,
  type DocumentedSessionOptions,
  type SessionSettings,
} from "./session/session-options.js";
export { Session } from "./session/session.js";
export { Shutdown } from "./session/shutdown.js";
export { warnOnce } from "./session/warn-once.js";
export { trace } from "./trace/channels.js";
export { isFault, outcomeOf, stateOf } from "./trace/operation-outcome.js";
export { type SessionOptions } from "./session/session-options.generated.js";
export { closeTimeout } from "./transport/socket.js";
