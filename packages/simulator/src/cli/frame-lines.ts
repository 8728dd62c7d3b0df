import { isJson, printable, type Json } from "@twinline/core/internal";

import type { Frame } from "../wire/frame.js";
import { painted, type Terminal } from "./terminal.js";

/** Frames as lines that a person reads: when, which way, what, and about which call. */
export class FrameLines {
  readonly #terminal: Pick<Terminal, "colours">;
  /** The methods of requests that wait for a reply, by connection and id. */
  readonly #asked = new Map<string, string>();

  constructor(terminal: Pick<Terminal, "colours">) {
    this.#terminal = terminal;
  }

  /** A line, or undefined for what would only be noise: pings, acknowledgements, replies that all is well. */
  line(frame: Frame): string | undefined {
    const words = this.#words(frame);
    if (words === undefined && frame.fault === undefined) return undefined;
    const { at, direction, connection, fault } = frame;
    // What a client sent must not forge a line or reach the terminal as a command.
    const call_id = frame.call_id === undefined ? undefined : printable(frame.call_id);
    const dim = (text: string): string => painted(this.#terminal, "dim", text);
    const toPlatform = direction === "to_platform";
    const arrow = painted(
      this.#terminal,
      toPlatform ? "cyan" : "magenta",
      toPlatform ? "app →" : "app ←",
    );
    const about = [
      call_id === undefined ? "" : `call ${call_id.slice(0, 8)}`,
      connection > 1 ? `connection ${connection}` : "",
    ].filter(Boolean);
    const parts = [
      dim(`${at.toFixed(1).padStart(7)} s`),
      arrow,
      words ?? "a reply",
      about.length === 0 ? "" : dim(`(${about.join(", ")})`),
      fault === undefined ? "" : painted(this.#terminal, "red", fault),
    ];
    return parts.filter(Boolean).join(" ");
  }

  #words(frame: Frame): string | undefined {
    const { direction, connection, message, method, event_type, params } = frame;
    const key = `${direction} ${connection} ${String(message["id"])}`;
    if (event_type !== undefined) return shown(`${event_type} ${eventDetail(params)}`);
    if (method !== undefined) {
      this.#asked.set(key, method);
      if (method.endsWith(".ping")) return undefined;
      if (method === "blade.broadcast") return shown(broadcast(params));
      const [inner, innerParams] =
        method === "blade.execute"
          ? [String(params["method"]), params["params"]]
          : [method, params];
      return shown(`${inner} ${requestDetail(isJson(innerParams) ? innerParams : {})}`);
    }
    if (message["malformed"] !== undefined) return this.#red("a frame that is not JSON");
    const other = direction === "to_platform" ? "to_client" : "to_platform";
    const asked = `${other} ${connection} ${String(message["id"])}`;
    const what = this.#asked.get(asked);
    this.#asked.delete(asked);
    const refusal = refusalOf(message);
    return refusal === undefined
      ? undefined
      : this.#red(shown(`${what ?? "it"} is refused: ${refusal}`));
  }

  #red(text: string): string {
    return painted(this.#terminal, "red", text);
  }
}

/** A broadcast of the older envelope has an event inside. */
function broadcast(params: Json): string {
  const outer = isJson(params["params"]) ? params["params"] : {};
  const inner = isJson(outer["params"]) ? outer["params"] : {};
  const type = String(outer["event_type"] ?? params["event"] ?? "blade.broadcast");
  return `${type} ${eventDetail(inner)}`;
}

/** The longest that a line shows of one frame, characters. */
const longest = 500;

/** As one line that a terminal only shows. */
function shown(words: string): string {
  const line = printable(words.trimEnd());
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

function refusalOf({ error, result }: Json): string | undefined {
  if (isJson(error)) return `${String(error["code"])} ${String(error["message"])}`;
  const inner = isJson(result) && isJson(result["result"]) ? result["result"] : result;
  const { code, message } = isJson(inner) ? inner : {};
  const refused =
    (typeof code === "string" || typeof code === "number") && !/^2\d\d$/.test(`${code}`);
  return refused ? `${code} ${String(message ?? "")}`.trimEnd() : undefined;
}

function requestDetail(params: Json): string {
  const { play, devices, contexts, reason, digits, body, to_number } = params;
  if (Array.isArray(play)) return play.map(medium).join(", ");
  if (Array.isArray(devices)) {
    const all = devices.flat().filter(isJson);
    return `to ${all.map(({ params: device }) => (isJson(device) ? String(device["to_number"] ?? device["to"] ?? "?") : "?")).join(", ")}`;
  }
  if (Array.isArray(contexts)) return contexts.join(", ");
  if (typeof body === "string") return `to ${String(to_number)}: ${quoted(body)}`;
  if (typeof digits === "string") return digits;
  return typeof reason === "string" ? reason : "";
}

function medium(item: unknown): string {
  const { type, params } = isJson(item) ? item : {};
  const { text, url, name, duration } = isJson(params) ? params : {};
  return quoted(String(text ?? url ?? name ?? duration ?? type));
}

function eventDetail(params: Json): string {
  const { call_state, state, connect_state, dial_state, message_state } = params;
  const { result, detect, end_reason, context, direction } = params;
  if (isJson(result)) {
    const inner = isJson(result["params"]) ? result["params"] : {};
    const said = inner["digits"] ?? inner["text"];
    return said === undefined
      ? String(result["type"])
      : `${String(result["type"])} ${quoted(String(said))}`;
  }
  if (isJson(detect)) {
    const inner = isJson(detect["params"]) ? detect["params"] : {};
    return String(inner["event"] ?? detect["type"]);
  }
  const word = [call_state, state, connect_state, dial_state, message_state].find(
    (one) => typeof one === "string",
  );
  const offered = direction === "inbound" && call_state === "created" ? context : undefined;
  const more = end_reason ?? offered;
  return [word, typeof more === "string" && more !== "" ? `(${more})` : ""]
    .filter(Boolean)
    .join(" ");
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
