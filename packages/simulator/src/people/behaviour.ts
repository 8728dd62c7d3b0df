import type { Person } from "./person.js";

/**
 * What a person does whose number is rung, from the first ring on. It may be an ordinary async
 * function; a failure in it is a problem of the simulator, see `unexpected`.
 */
export type Behaviour = (callee: Person) => void | Promise<void>;

/** How long it rings before a person answers, seconds. */
const pickUpAfter = 2;

/**
 * Answers, and then does something.
 *
 * @param seconds how long it rings before, at least 0
 * @param then what the person does then; default: listens until the app hangs up
 */
export function answers_after(seconds: number, then: Behaviour = () => undefined): Behaviour {
  return async (callee) => {
    if (seconds > 0) await callee.is_silent(seconds);
    if (callee.call_state !== "created" && callee.call_state !== "ringing") return;
    callee.answer();
    await then(callee);
  };
}

/** Answers after two seconds, and then does something. */
export function answers(then?: Behaviour): Behaviour {
  return answers_after(pickUpAfter, then);
}

/** Busy: on another call. */
export function busy(): Behaviour {
  return (callee) => callee.is_busy();
}

/** Never answers. */
export function no_answer(): Behaviour {
  return () => undefined;
}

/** Declines the call, after some seconds of ringing. Default 1. */
export function rejects(seconds = 1): Behaviour {
  return async (callee) => {
    await callee.is_silent(seconds);
    if (callee.call_state === "ringing") callee.reject();
  };
}

/** Options of {@link voicemail}. */
export interface VoicemailOptions {
  /** What it says. Default: a usual greeting. */
  greeting?: string | undefined;
  /** How long after the greeting it beeps, seconds. Default 0.5. */
  beep_after?: number | undefined;
  /** How long it rings before the machine answers, seconds. Default 4. */
  answers_after?: number | undefined;
}

/** An answering machine: says its greeting, beeps, and listens until the app hangs up. */
export function voicemail(options: VoicemailOptions = {}): Behaviour {
  const greeting =
    options.greeting ?? "You have reached my voicemail. Please leave a message after the beep.";
  return answers_after(options.answers_after ?? 4, async (callee) => {
    await callee.says(greeting);
    await callee.is_silent(options.beep_after ?? 0.5);
    // Callers often hang up before the beep.
    if (callee.call_state === "answered") await callee.beeps();
  });
}

/** Options of {@link fax_machine}. */
export interface FaxMachineOptions {
  /** How many pages it sends to an app that receives. Default none: it only receives. */
  sends?: number | undefined;
}

/** A fax machine: answers after two seconds with its tone, and keeps received documents in `faxes`. */
export function fax_machine(options: FaxMachineOptions = {}): Behaviour {
  return answers((callee) => callee.faxes_now(options));
}
