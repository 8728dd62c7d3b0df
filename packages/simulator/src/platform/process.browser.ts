import type * as node from "./process.js";

export type { RawData } from "./process.js";

export const textOf: typeof node.textOf = String;

export const afterThis: typeof node.afterThis = queueMicrotask;

export const warn: typeof node.warn = (message) => console.warn(`SimulatorWarning: ${message}`);

export const unreferenced: typeof node.unreferenced = (timer) => timer;
