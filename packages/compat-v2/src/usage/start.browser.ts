import type * as node from "./start.js";

/** A browser has no file to write a report to. */
export const startUsage: typeof node.startUsage = () => undefined;

export const countedHook: typeof node.countedHook = (_consumer, _name, hook) => hook;
