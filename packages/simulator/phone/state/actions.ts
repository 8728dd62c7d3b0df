import { effect, signal } from "@preact/signals";

import type { Command } from "../../src/phone/commands.js";
import { linkState, send } from "./link.js";
import { shownCall } from "./session.js";

/** What a screen reader is to say, politely. */
export const announcement = signal("");
/** What went wrong last, until it is dismissed or the next command is sent. */
export const failure = signal<string | undefined>(undefined);

// What went wrong without the simulator says nothing once it is back.
effect(() => {
  if (linkState.value === "open") failure.value = undefined;
});

/** Commands that wait for their answer: none is sent twice meanwhile. */
const pending = new Set<string>();

/** Has the simulator do something. Resolves with whether it did; shows why when it didn't. */
export async function run(command: Command): Promise<boolean> {
  const { why } = await attempt(command);
  failure.value = why;
  return why === undefined;
}

/** Has the simulator do something. Resolves with why it cannot, for a form that shows that itself. */
export async function refusalOf(command: Command): Promise<string | undefined> {
  const { why } = await attempt(command);
  return why;
}

/** Calls an app, and brings the call to the front. */
export async function dial(call: Omit<Extract<Command, { do: "call" }>, "do">): Promise<void> {
  const answer = await attempt({ do: "call", ...call });
  failure.value = answer.why;
  if (answer.call !== undefined) shownCall.value = answer.call;
}

interface Attempt {
  readonly call?: string | undefined;
  readonly why?: string | undefined;
}

async function attempt(command: Command): Promise<Attempt> {
  const text = JSON.stringify(command);
  // Two equal keys after another are two keys.
  if (command.do !== "press" && pending.has(text)) return {};
  pending.add(text);
  try {
    return { call: await send(command) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  } finally {
    pending.delete(text);
  }
}
