export { ConnectAction } from "../actions/bridge.js";
export { DetectAction } from "../actions/tones.js";
export { FaxAction } from "../actions/tones.js";
export { PlayAction } from "../actions/media.js";
export { PromptAction } from "../actions/media.js";
export { RecordAction } from "../actions/media.js";
export { ReferAction } from "../actions/bridge.js";
export { SendDigitsAction } from "../actions/media.js";
export { TapAction } from "../actions/media.js";
export { Call } from "../call/call.js";
export { AnswerResult } from "../results/lifecycle.js";
export { ConnectResult } from "../results/connect.js";
export {
  PlayPauseResult,
  PlayResumeResult,
  PlayVolumeResult,
  PromptVolumeResult,
  StopResult,
} from "../results/control.js";
export { DetectResult } from "../results/detect.js";
export { DialResult } from "../results/lifecycle.js";
export { DisconnectResult } from "../results/lifecycle.js";
export { FaxResult } from "../results/fax.js";
export { HangupResult } from "../results/lifecycle.js";
export { PassResult } from "../results/control.js";
export { PlayResult } from "../results/media.js";
export { PromptResult } from "../results/prompt.js";
export { RecordResult } from "../results/media.js";
export { ReferResult } from "../results/lifecycle.js";
export { SendDigitsResult } from "../results/media.js";
export { TapResult } from "../results/media.js";
