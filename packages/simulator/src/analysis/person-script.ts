import { secondsPerWord } from "../media/duration.js";
import type { CallHistory, PersonAct, Utterance } from "./call-history.js";
import type { SessionModel } from "./session-model.js";

/** What a person does on a call, as code. */
export interface PersonScript {
  readonly lines: readonly string[];
  /** What was heard to its end, for assertions. */
  readonly heard: readonly string[];
  /** Why the call ended. */
  readonly end: string;
  /** True when the person answered. */
  readonly answers: boolean;
  /** What the person did instead of answering. */
  readonly act: "is_busy" | "reject" | undefined;
  /** A summary of what the person did. */
  readonly title: string;
}

/** A pause of at least this many seconds between two acts is written down too. */
const shortestPause = 2;

/** The default of `hears`, seconds. */
const usualWait = 60;

type Step =
  | { readonly order: number; readonly sound: Utterance }
  | { readonly order: number; readonly act: PersonAct };

/** The acts of the person on a leg as code, each after what was heard before. */
export function personScript(model: SessionModel, history: CallHistory, who: string): PersonScript {
  const chain = chainOf(model, history);
  const steps = stepsOf(chain);
  const writer = new ScriptWriter(who, history.answered ?? history.began);
  for (const step of steps) {
    if ("sound" in step) writer.hears(step.sound, interruptionOf(step.sound, steps));
    else writer.does(step.act);
  }
  const last = chain.at(-1) ?? history;
  const end = last.end_reason ?? "hangup";
  const acts = chain.flatMap((part) => part.acts);
  const answers =
    history.answered !== undefined || history.acts.some(({ act }) => act === "answer");
  const act = answers
    ? undefined
    : end === "busy"
      ? "is_busy"
      : end === "decline"
        ? "reject"
        : undefined;
  return {
    lines: writer.done(),
    heard: writer.heard,
    end,
    answers,
    act,
    title: titleOf(acts, end),
  };
}

/** The leg under all the ids that it had. */
function chainOf(model: SessionModel, history: CallHistory): CallHistory[] {
  const chain = [history];
  for (;;) {
    const { id } = chain.at(-1) ?? history;
    const next = model.histories.find(({ was }) => was === id);
    if (next === undefined || chain.includes(next)) return chain;
    chain.push(next);
  }
}

function stepsOf(chain: readonly CallHistory[]): Step[] {
  const sounds = chain.flatMap(({ utterances }) =>
    utterances
      .filter(({ by, kind }) => by !== "me" && isWorthwhile(kind))
      .map((sound): Step => ({ order: sound.order, sound })),
  );
  const acts = chain.flatMap((part) =>
    part.acts
      .filter(({ act }) => act !== "answer" && act !== "decline")
      .map((act): Step => ({ order: act.order, act })),
  );
  return [...sounds, ...acts].toSorted((one, other) => one.order - other.order);
}

const isWorthwhile = (kind: Utterance["kind"]): boolean =>
  kind === "speech" || kind === "audio" || kind === "beep" || kind === "digits";

function interruptionOf(sound: Utterance, steps: readonly Step[]): PersonAct | undefined {
  for (const step of steps) if ("act" in step && step.act.during === sound) return step.act;
  return undefined;
}

class ScriptWriter {
  readonly heard: string[] = [];
  readonly #who: string;
  readonly #lines: string[] = [];
  #keys = "";
  /** When the last step was over. */
  #last: number;
  /** True when the last step was the person's. */
  #acted = false;
  #began = false;

  constructor(who: string, began: number) {
    this.#who = who;
    this.#last = began;
  }

  hears(sound: Utterance, interruption: PersonAct | undefined): void {
    const { text, heard, at, until = at } = sound;
    if (interruption !== undefined) {
      this.#write(this.#bargeIn(sound, interruption.at - at));
      this.#last = interruption.at;
    } else {
      const cutOff = heard !== undefined && heard !== text;
      const words = cutOff ? firstWords(heard, 3) : text;
      if (words === "") return;
      const wait = until - this.#last;
      const options = wait > usualWait * 0.8 ? `, { within: ${Math.ceil(wait * 2)} }` : "";
      this.#write(`await ${this.#who}.hears(${literal(words)}${options});`);
      if (!cutOff && sound.by === "app" && sound.kind !== "beep") this.heard.push(text);
      this.#last = until;
    }
    this.#acted = false;
    this.#began = true;
  }

  does({ act, text, at }: PersonAct): void {
    const pause = at - this.#last;
    const isNext = act === "press" && this.#keys !== "";
    if (this.#acted && pause >= shortestPause) {
      this.#write(`await ${this.#who}.is_silent(${Math.round(pause * 2) / 2});`);
    }
    if (!this.#began && act !== "hang_up" && this.#who === "caller") {
      this.#write("await caller.answered;");
    }
    this.#began = true;
    if (act === "press") {
      if (!isNext || pause >= shortestPause) this.#flush();
      this.#keys += text;
    } else this.#write(this.#deed(act, text));
    this.#acted = true;
    this.#last = act === "say" ? at + text.split(" ").length * secondsPerWord : at;
  }

  done(): string[] {
    this.#flush();
    return this.#lines;
  }

  #deed(act: PersonAct["act"], text: string): string {
    const who = this.#who;
    switch (act) {
      case "say":
        return text === "" ? `await ${who}.mumbles();` : `await ${who}.says(${literal(text)});`;
      case "tone":
        return text === "beep" ? `await ${who}.beeps();` : `${who}.fax_tone(${literal(text)});`;
      default:
        return `await ${who}.hang_up();`;
    }
  }

  #bargeIn({ text, kind }: Utterance, after: number): string {
    const words = kind === "speech" ? firstWords(text, Math.floor(after / secondsPerWord)) : "";
    const known = words === "" ? (kind === "speech" ? "" : text) : words;
    // Before the first word there is only the answer to wait for.
    if (known === "") return `await ${this.#who}.answered;`;
    return `await ${this.#who}.hears(${literal(known)}, { barge_in: true });`;
  }

  #write(line: string): void {
    this.#flush();
    this.#lines.push(line);
  }

  #flush(): void {
    if (this.#keys !== "") this.#lines.push(`await ${this.#who}.press(${literal(this.#keys)});`);
    this.#keys = "";
  }
}

const firstWords = (text: string, count: number): string =>
  text.split(" ").slice(0, Math.max(0, count)).join(" ");

function titleOf(acts: readonly PersonAct[], end: string): string {
  const keys = acts.filter(({ act }) => act === "press").map(({ text }) => text);
  const said = acts.filter(({ act, text }) => act === "say" && text !== "").map(({ text }) => text);
  const parts = [
    ...(keys.length > 0 ? [`presses ${keys.join("")}`] : []),
    ...(said.length > 0 ? [`says “${said.join(" … ")}”`] : []),
    ...(acts.some(({ act }) => act === "hang_up") ? ["hangs up"] : [`the call ends with ${end}`]),
  ];
  return parts.join(", ");
}

/** A value as it is written in TypeScript. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined && item !== "");
    if (entries.length === 0) return "{}";
    return `{ ${entries.map(([name, item]) => `${key(name)}: ${literal(item)}`).join(", ")} }`;
  }
  return JSON.stringify(value) ?? "undefined";
}

const key = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
