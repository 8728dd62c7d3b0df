import { styleText } from "node:util";

import type { Frame } from "@twinline/simulator";

type Style = Parameters<typeof styleText>[0];
type Face = "v2" | "v3";

const faceStyles: Readonly<Record<Face, Style>> = { v2: "magenta", v3: "cyan" };

/** What the line needs of a frame's params. */
interface Params {
  readonly [key: string]: unknown;
}

/** Prints what happens, one line each: when, who, and what. */
export class Timeline {
  readonly #now: () => number;
  readonly #print: (line: string) => void;
  readonly #colours: boolean;
  /** Which face has a call, by the context it came in on or by who dialled it. */
  readonly #faces = new Map<string, Face>();
  readonly #counts = { frames: 0, v2: 0, v3: 0 };

  /**
   * @param now seconds since the start
   * @param print writes a line
   */
  constructor(now: () => number, print: (line: string) => void, colours: boolean) {
    this.#now = now;
    this.#print = print;
    this.#colours = colours;
  }

  /** How many frames passed, and how many were of each face's calls. */
  get counts(): Readonly<{ frames: number; v2: number; v3: number }> {
    return this.#counts;
  }

  heading(text: string): void {
    this.#print("");
    this.#print(this.#paint("bold", text));
  }

  /** Something that an app did or noticed. */
  app(face: Face, _call: string | undefined, what: string): void {
    this.#line(face, this.#paint("bold", `* ${what}`));
  }

  /** Something that a person did. */
  person(who: string, what: string): void {
    this.#line("  ", this.#paint("green", `${who} ${what}`));
  }

  /** A frame on the wire; acknowledgements and pings are counted only. */
  frame(frame: Frame): void {
    this.#counts.frames += 1;
    const face = this.#faceOf(frame);
    if (face !== undefined) this.#counts[face] += 1;
    const text = summary(frame);
    if (text !== undefined) this.#line(face ?? "  ", this.#paint("dim", text));
  }

  #faceOf(frame: Frame): Face | undefined {
    const params = paramsOf(frame);
    const id = typeof params["call_id"] === "string" ? params["call_id"] : undefined;
    const context = params["context"];
    if (id !== undefined && frame.event_type === "calling.call.receive") {
      this.#faces.set(id, context === "support" ? "v2" : "v3");
    } else if (id !== undefined && !this.#faces.has(id)) {
      // The v2 app dials, the v3 app connects its callers to another person.
      const face = ({ dial: "v2", connect: "v3" } as const)[String(params["created_by"])];
      if (face !== undefined) this.#faces.set(id, face);
    } else if (frame.method === "calling.dial" || frame.event_type === "calling.call.dial") {
      return "v2";
    }
    return id === undefined ? undefined : this.#faces.get(id);
  }

  #line(who: string, text: string): void {
    const seconds = this.#now().toFixed(1).padStart(6);
    const style = faceStyles[who as Face] as Style | undefined;
    const name = style === undefined ? who : this.#paint(style, who);
    this.#print(`${this.#paint("dim", `${seconds} s`)}  ${name}  ${text}`);
  }

  #paint(style: Style, text: string): string {
    return this.#colours ? styleText(style, text) : text;
  }
}

function paramsOf(frame: Frame): Params {
  const message = frame.message as { params?: { params?: Params } & Params };
  const params = message.params ?? {};
  return frame.event_type === undefined ? params : (params.params ?? {});
}

/** A frame in a few words, or undefined for what would only be noise. */
function summary(frame: Frame): string | undefined {
  const params = paramsOf(frame);
  if (frame.event_type !== undefined) {
    const name = frame.event_type.replace(/^calling\./, "");
    return frame.event_type === "signalwire.authorization.state"
      ? undefined
      : `<- ${name} ${eventDetail(params)}`.trimEnd();
  }
  if (frame.method === undefined || frame.method === "signalwire.ping") return undefined;
  return `-> ${frame.method} ${requestDetail(params)}`.trimEnd();
}

function requestDetail(params: Params): string {
  const { play, digits, reason, contexts, devices } = params as {
    play?: { type: string; params: Params }[];
    digits?: unknown;
    reason?: unknown;
    contexts?: string[];
    devices?: { params: Params }[][];
  };
  if (play !== undefined) {
    return play
      .map((media) => quoted(media.params["text"] ?? media.params["url"] ?? media.type))
      .join(", ");
  }
  if (devices !== undefined) {
    return devices
      .map((group) => group.map((device) => device.params["to_number"]).join(" + "))
      .join(", ");
  }
  if (contexts !== undefined) return contexts.join(", ");
  return typeof reason === "string" ? reason : typeof digits === "string" ? digits : "";
}

function eventDetail(params: Params): string {
  const { call_state, state, connect_state, dial_state, result, detect, context, end_reason } =
    params as {
      call_state?: string;
      state?: string;
      connect_state?: string;
      dial_state?: string;
      result?: { type: string; params?: Params };
      detect?: { params: { event: string } };
      context?: string;
      end_reason?: string;
    };
  if (result !== undefined) {
    const said = result.params?.["digits"] ?? result.params?.["text"];
    return said === undefined ? result.type : `${result.type} ${quoted(said)}`;
  }
  if (detect !== undefined) return detect.params.event;
  const word = call_state ?? state ?? connect_state ?? dial_state ?? "";
  const more = end_reason ?? (call_state === "created" ? context : undefined);
  return more === undefined || more === "" ? word : `${word} (${more})`;
}

function quoted(value: unknown): string {
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
