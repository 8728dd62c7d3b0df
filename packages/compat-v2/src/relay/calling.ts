export { ConnectAction } from "../actions/connect-action.js";
export { DetectAction } from "../actions/detect-action.js";
export { FaxAction } from "../actions/fax-action.js";
export { PlayAction } from "../actions/play-action.js";
export { PromptAction } from "../actions/prompt-action.js";
export { RecordAction } from "../actions/record-action.js";
export { ReferAction } from "../actions/refer-action.js";
export { SendDigitsAction } from "../actions/send-digits-action.js";
export { TapAction } from "../actions/tap-action.js";
export { Call } from "../calls/call.js";
export { AnswerResult } from "../results/answer-result.js";
export { ConnectResult } from "../results/connect-result.js";
export {
  PlayPauseResult,
  PlayResumeResult,
  PlayVolumeResult,
  PromptVolumeResult,
  StopResult,
} from "../results/control-result.js";
export { DetectResult } from "../results/detect-result.js";
export { DialResult } from "../results/dial-result.js";
export { DisconnectResult } from "../results/disconnect-result.js";
export { FaxResult } from "../results/fax-result.js";
export { HangupResult } from "../results/hangup-result.js";
export { PassResult } from "../results/pass-result.js";
export { PlayResult } from "../results/play-result.js";
export { PromptResult } from "../results/prompt-result.js";
export { RecordResult } from "../results/record-result.js";
export { ReferResult } from "../results/refer-result.js";
export { SendDigitsResult } from "../results/send-digits-result.js";
export { TapResult } from "../results/tap-result.js";
