export type { LiveCall } from "./calls/platform-call.js";
export type { ActivitySource } from "./clock/idle-detector.js";
export type { Clock, TimerKind } from "@twinline/core";
export type { CallState } from "@twinline/core/internal";
export { PacedClock } from "./clock/paced-clock.js";
export { VirtualClock, type VirtualClockOptions } from "./clock/virtual-clock.js";
export type {
  ActNote,
  ConnectionNote,
  DisturbanceNote,
  LegNote,
  Note,
  OverNote,
  SaidNote,
  SoundNote,
  TimedNote,
  UnheardNote,
} from "./notes/note.js";
export type { Task } from "./blade/tasks.js";
export type { TextMessage } from "./messages/message-store.js";
export type {
  DocumentedInboundCall,
  DocumentedInboundText,
  DocumentedSimulatorOptions,
  InboundCall,
  SimulatorOptions,
  Unexpected,
} from "./options.js";
export {
  answers,
  answers_after,
  answers_after as answersAfter,
  busy,
  fax_machine,
  fax_machine as faxMachine,
  no_answer,
  no_answer as noAnswer,
  rejects,
  voicemail,
  type Behaviour,
  type FaxMachineOptions,
  type VoicemailOptions,
} from "./people/behaviour.js";
export { PersonError, type HearsOptions } from "./people/hearing.js";
export type { Fax, Person } from "./people/person.js";
export type { Heard, SoundKind } from "./people/transcript.js";
export { UnexpectedError } from "./network/problems.js";
export type { RecordedFrame } from "@twinline/core/internal";
export {
  readSession,
  recordSession,
  saveSession,
  type FrameSource,
  type Recorder,
} from "./recording/recorder.js";
export { startReplay, type Replay, type ReplayOptions } from "./recording/replay.js";
export type { RequestFailure } from "./requests/request-faults.js";
export { startSimulator, type Simulator } from "./simulator.js";
export type { ServerCertificate } from "./options.js";
export { makeCertificate, type Certificate, type CertificateOptions } from "./tls/certificate.js";
export type { FaultRule, PassingFrame, FrameEffect } from "./wire/faults.js";
export {
  random_faults,
  random_faults as randomFaults,
  type FaultKind,
  type RandomFaultsOptions,
} from "./wire/faults-random.js";
export type { Direction, Frame, FrameFault } from "./wire/frame.js";
export type { FrameFilter } from "./wire/frame-log.js";
