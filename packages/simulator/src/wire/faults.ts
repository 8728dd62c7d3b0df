import { isJson, type Json } from "@twinline/core/internal";

import { contentOf } from "./frame-content.js";
import type { Timers } from "../clock/timers.js";
import type { Direction, FrameFault } from "./frame.js";

/** A frame that is about to pass. */
export interface PassingFrame {
  readonly direction: Direction;
  readonly connection: number;
  /** As it is on the wire, secrets included. Not to be changed. */
  readonly message: Json;
  readonly method: string | undefined;
  readonly event_type: string | undefined;
}

/**
 * What becomes of a frame:
 * - `pass`: nothing happens to it.
 * - `drop`: it never arrives.
 * - `duplicate`: it arrives twice.
 * - `{ delay }`: it arrives this many seconds later, and those behind it don't wait.
 * - `{ behind }`: it arrives after this many later frames of the same connection and direction.
 * - `truncate`: only the first half of its text arrives; `{ truncate }`: only this many characters.
 * - `corrupt`: the middle third of its text is unreadable. It may still be JSON, with other words.
 */
export type FrameEffect =
  | "pass"
  | "drop"
  | "duplicate"
  | "truncate"
  | "corrupt"
  | { delay: number }
  | { behind: number }
  | { truncate: number };

/** Decides what becomes of a frame; `undefined` leaves it to the next rule. */
export type FaultRule = (frame: PassingFrame) => FrameEffect | undefined;

/** The rules that are set. The first that returns an effect decides. */
export class Faults {
  readonly #rules = new Set<FaultRule>();

  /** @returns what removes the rule */
  add(rule: FaultRule): () => void {
    this.#rules.add(rule);
    return () => this.#rules.delete(rule);
  }

  effectOn(direction: Direction, connection: number, message: unknown): FrameEffect {
    if (this.#rules.size === 0 || !isJson(message)) return "pass";
    const { method, event_type } = contentOf(message);
    const frame: PassingFrame = { direction, connection, message, method, event_type };
    for (const rule of this.#rules) {
      const effect = rule(frame);
      if (effect !== undefined) return effect;
    }
    return "pass";
  }
}

/** Delivers a frame, with what happened to it, and its text when that was changed. */
export type Passage<Message> = (
  message: Message,
  fault?: FrameFault,
  text?: string,
  delay?: number,
) => void;

/** Applies faults to the frames of one connection in one direction. */
export class FaultGate<Message> {
  readonly #decide: (message: Message) => FrameEffect;
  readonly #timers: Timers;
  readonly #through: Passage<Message>;
  readonly #lost: (message: Message) => void;
  readonly #held: { message: Message; behind: number }[] = [];

  /** @param lost called with what was dropped */
  constructor(
    decide: (message: Message) => FrameEffect,
    timers: Timers,
    through: Passage<Message>,
    lost: (message: Message) => void,
  ) {
    this.#decide = decide;
    this.#timers = timers;
    this.#through = through;
    this.#lost = lost;
  }

  pass(message: Message): void {
    const effect = this.#decide(message);
    if (effect === "pass") this.#deliver(message);
    else if (effect === "drop") this.#lost(message);
    else if (effect === "duplicate") {
      this.#deliver(message, "duplicated");
      this.#deliver(message, "duplicated");
    } else if (spoils(effect)) {
      const { text, fault } = spoilt(JSON.stringify(message), effect);
      this.#deliver(message, fault, text);
    } else if ("delay" in effect) {
      const { delay } = effect;
      this.#timers.after(delay, () => this.#deliver(message, "delayed", undefined, delay));
    } else if (effect.behind > 0) {
      this.#held.push({ message, behind: effect.behind });
    } else this.#deliver(message);
  }

  #deliver(message: Message, fault?: FrameFault, text?: string, delay?: number): void {
    this.#through(message, fault, text, delay);
    if (this.#held.length === 0) return;
    for (const held of this.#held) held.behind -= 1;
    const due = this.#held.filter((held) => held.behind <= 0);
    for (const held of due) this.#held.splice(this.#held.indexOf(held), 1);
    for (const held of due) this.#through(held.message, "reordered");
  }
}

function spoils(effect: Exclude<FrameEffect, "pass" | "drop" | "duplicate">): effect is Spoiling {
  return typeof effect === "string" || "truncate" in effect;
}

/** The effects that change the text of a frame. */
type Spoiling = "truncate" | "corrupt" | { readonly truncate: number };

/** A frame's text as it arrives, and what the log says about it. */
interface Spoilt {
  readonly text: string;
  readonly fault: FrameFault;
}

/** Replaces a character: what a decoder shows for invalid bytes. */
const unreadable = "\uFFFD";

/** Changes the text of a frame, in the same way every time. */
function spoilt(text: string, how: Spoiling): Spoilt {
  if (how === "corrupt") return { text: corrupted(text), fault: "corrupted" };
  const kept = how === "truncate" ? text.length >> 1 : Math.max(0, how.truncate);
  return { text: text.slice(0, kept), fault: "truncated" };
}

/** The middle third is unreadable. */
function corrupted(text: string): string {
  const third = Math.floor(text.length / 3);
  return text.slice(0, third) + unreadable.repeat(text.length - 2 * third) + text.slice(-third);
}
