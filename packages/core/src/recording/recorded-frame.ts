import { isJson, type Json } from "../session/frames.js";

/** A frame of a recorded session: one line of the file. */
export interface RecordedFrame {
  readonly number: number;
  /** Seconds since the simulator was started, or since the client's session was created. */
  readonly at: number;
  readonly direction: "to_platform" | "to_client";
  readonly connection: number;
  /** The fault that the simulator applied: `dropped`, `duplicated`, … */
  readonly fault?: string | undefined;
  /** The delay in seconds, if it was delayed. */
  readonly delay?: number | undefined;
  /** Secrets are replaced by `***`. */
  readonly message: Json;
}

/** The first line of a file, which identifies the format. */
const heading = { format: "twinline-session", version: 1 } as const;

export const headingLine: string = `${JSON.stringify(heading)}\n`;

/** Returns a frame as a line of a file. */
export function lineOf(frame: RecordedFrame | { toJSON(): object }): string {
  return `${JSON.stringify(frame)}\n`;
}

/**
 * Parses the frames of a file.
 *
 * @param name the name of the file, for the error
 * @throws when a line is not a frame; the message names it
 */
export function framesOf(text: string, name: string): RecordedFrame[] {
  const lines = text.split("\n");
  const first = parsed(lines[0] ?? "");
  if (!isJson(first) || first["format"] !== heading.format) {
    throw new Error(
      `${name} is not a recorded session: its first line is not ${headingLine.trim()}`,
    );
  }
  if (first["version"] !== heading.version) {
    throw new Error(`${name} has version ${String(first["version"])}, expected version 1.`);
  }
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const frame = parsed(line);
    if (nestsDeeper(frame, deepest)) {
      throw new Error(`${name}:${index + 2} nests deeper than ${deepest} levels`);
    }
    if (isFrame(frame)) return [frame];
    // A note about the session for its readers, such as what a caller did.
    if (isJson(frame) && isJson(frame["note"])) return [];
    // A killed simulator leaves an incomplete last line.
    if (index + 2 === lines.length) return [];
    throw new Error(`${name}:${index + 2} is not a frame: ${line.slice(0, 80)}`);
  });
}

/** What reads a recording calls itself for each level. */
const deepest = 200;

function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => nestsDeeper(item, levels - 1));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isFrame(value: unknown): value is RecordedFrame {
  return (
    isJson(value) &&
    typeof value["at"] === "number" &&
    typeof value["number"] === "number" &&
    typeof value["connection"] === "number" &&
    (value["direction"] === "to_platform" || value["direction"] === "to_client") &&
    isJson(value["message"])
  );
}
