/**
 * Waits so many seconds. In your app that is
 *
 * ```ts
 * import { setTimeout } from "node:timers/promises";
 *
 * const sleep = (seconds: number) => setTimeout(seconds * 1000);
 * ```
 */
export type Sleep = (seconds: number) => Promise<void>;
