export {
  ConnectAction,
  DetectAction,
  FaxAction,
  PlayAction,
  PromptAction,
  RecordAction,
  ReferAction,
  SendDigitsAction,
  TapAction,
} from "../actions/call-actions.js";
export { Call } from "../call/call.js";
export {
  PassResult,
  PlayPauseResult,
  PlayResumeResult,
  PlayVolumeResult,
  PromptVolumeResult,
  StopResult,
} from "../results/control.js";
export { DetectResult } from "../results/detect.js";
export { FaxResult } from "../results/fax.js";
export {
  AnswerResult,
  ConnectResult,
  DialResult,
  DisconnectResult,
  HangupResult,
  ReferResult,
} from "../results/lifecycle.js";
export { PlayResult, RecordResult, SendDigitsResult, TapResult } from "../results/media.js";
export { PromptResult } from "../results/prompt.js";
