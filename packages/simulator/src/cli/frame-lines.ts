import { printable, type RecordedFrame } from "@twinline/core/internal";

import { sessionFrame, type SessionFrame } from "../analysis/session-frame.js";
import type { Frame } from "../wire/frame.js";
import { painted, type Terminal } from "./terminal.js";

/** Frames as lines for a person to read: when, which way, what, and about which call. */
export class FrameLines {
  readonly #terminal: Pick<Terminal, "colours">;
  /** The methods of requests that wait for a reply, by direction, connection and id. */
  readonly #asked = new Map<string, string>();

  constructor(terminal: Pick<Terminal, "colours">) {
    this.#terminal = terminal;
  }

  /** A line, or undefined for what would only be noise: pings, acknowledgements, successful replies. */
  line(passed: Frame): string | undefined {
    const frame = sessionFrame(passed.toJSON() as unknown as RecordedFrame);
    const words = this.#words(frame);
    const { at, direction, connection, fault } = frame;
    if (words === undefined && fault === undefined) return undefined;
    const toPlatform = direction === "to_platform";
    const paint = (...[style, text]: [Parameters<typeof painted>[1], string]): string =>
      painted(this.#terminal, style, text);
    const about = [
      frame.call_id === undefined ? "" : `call ${printable(frame.call_id).slice(0, 8)}`,
      connection > 1 ? `connection ${connection}` : "",
    ].filter(Boolean);
    const parts = [
      paint("dim", `${at.toFixed(1).padStart(7)} s`),
      toPlatform ? paint("cyan", "app →") : paint("magenta", "app ←"),
      words ?? "a reply",
      about.length === 0 ? "" : paint("dim", `(${about.join(", ")})`),
      fault === undefined ? "" : paint("red", fault),
    ];
    return parts.filter(Boolean).join(" ");
  }

  #words({
    direction,
    connection,
    message,
    method,
    event_type,
    summary,
    refusal,
  }: SessionFrame): string | undefined {
    const id = String(message["id"]);
    if (event_type !== undefined) return shown(`${event_type} ${summary}`);
    if (method !== undefined) {
      this.#asked.set(`${direction} ${connection} ${id}`, method);
      return method.endsWith(".ping") ? undefined : shown(`${method} ${summary}`);
    }
    if (message["malformed"] !== undefined) return this.#red("a frame that is not JSON");
    const asker = direction === "to_platform" ? "to_client" : "to_platform";
    const asked = `${asker} ${connection} ${id}`;
    const what = this.#asked.get(asked) ?? "a request";
    this.#asked.delete(asked);
    return refusal === undefined ? undefined : this.#red(shown(`${what} is refused: ${refusal}`));
  }

  #red(text: string): string {
    return painted(this.#terminal, "red", text);
  }
}

/** The most that a line shows of one frame, characters. */
const longest = 500;

/** As one line: what a client sent must not forge another, or reach the terminal as a command. */
function shown(words: string): string {
  const line = printable(words.trimEnd());
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
