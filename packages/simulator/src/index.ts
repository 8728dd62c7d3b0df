export type { CallState } from "./calls/platform-call.js";
export type { ActivitySource } from "./clock/idle-detector.js";
export type { Clock, TimerKind } from "@twinline/core";
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
export type { DocumentedSimulatorOptions, SimulatorOptions, Unexpected } from "./options.js";
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
export type { HearsOptions } from "./people/hearing.js";
export { PersonError } from "./people/person-error.js";
export type { Fax, Person } from "./people/person.js";
export type { Heard, SoundKind } from "./people/transcript.js";
export { UnexpectedError } from "./problems.js";
export type { RecordedFrame } from "./recording/recorded-frame.js";
export {
  readSession,
  recordSession,
  saveSession,
  type FrameSource,
  type Recorder,
} from "./recording/recorder.js";
export { startReplay, type Replay, type ReplayOptions } from "./recording/replay.js";
export type { RequestFailure } from "./requests/request-faults.js";
export {
  startSimulator,
  type Simulator,
  type DocumentedInboundCall,
  type DocumentedInboundText,
  type InboundCall,
} from "./simulator.js";
export type { LiveCall } from "./simulator-view.js";
export type { ServerCertificate } from "./tls/server-certificate.js";
export { makeCertificate, type Certificate, type CertificateOptions } from "./tls/certificate.js";
export type { FaultRule, PassingFrame, Verdict } from "./wire/faults.js";
export {
  random_faults,
  random_faults as randomFaults,
  type FaultKind,
  type RandomFaultsOptions,
} from "./wire/faults-random.js";
export type { Direction, Frame, FrameFault } from "./wire/frame.js";
export type { FrameFilter } from "./wire/frame-log.js";
