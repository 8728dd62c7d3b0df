/** The option types of every method of a call. */
export type * from "./agents.js";
export type * from "./bridging.js";
export type * from "./collecting.js";
export type * from "./detecting.js";
export type * from "./digits.js";
export type * from "./faxing.js";
export type * from "./lifecycle.js";
export type * from "./listening-in.js";
export type * from "./meeting.js";
export type * from "./paying.js";
export type * from "./playback.js";
export type * from "./queueing.js";
export type * from "./recording.js";
export type * from "./sound.js";
export type * from "./transcribing.js";
