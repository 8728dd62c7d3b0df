import { signal } from "@preact/signals";

import type { Level } from "../messages.js";

/** A line of the console. */
export interface Printed {
  readonly id: number;
  readonly from: "program" | "platform" | "playground";
  readonly level: Level;
  readonly text: string;
  /** Where in the program it comes from, if that is known. */
  readonly line?: number | undefined;
}

/** How many lines are kept; the oldest go first. */
const most = 2000;

export const printed = signal<readonly Printed[]>([]);
let count = 0;

export function print(what: Omit<Printed, "id">): void {
  count += 1;
  printed.value = [...printed.peek().slice(-most), { id: count, ...what }];
}

export function clearPrinted(): void {
  printed.value = [];
}
