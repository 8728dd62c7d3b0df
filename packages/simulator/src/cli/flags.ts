import { parseArgs } from "node:util";

import { suggestion } from "@twinline/core/internal";

import { UsageError } from "./usage-error.js";

/** A flag: what stands behind it, if anything, and what it is for. */
interface Flag {
  readonly value?: string;
  readonly short?: string;
  readonly many?: boolean;
  readonly group: "Where it listens" | "Who is there" | "What is kept and shown" | "Help";
  readonly text: string;
}

/** All flags, in the order in which the help shows them. */
export const flags = {
  port: {
    value: "number",
    short: "p",
    group: "Where it listens",
    text: "TCP port. Without it: any that is free",
  },
  host: {
    value: "address",
    group: "Where it listens",
    text: "address to listen on. Without it: 127.0.0.1, this machine only. Others want a token",
  },
  token: {
    value: "secret",
    group: "Where it listens",
    text: "the only token that is let in. Without it: any, on this machine; a random one elsewhere",
  },
  tls: {
    group: "Where it listens",
    text: "speak wss://, with a certificate of its own, for SDKs that speak nothing else",
  },
  "tls-dir": {
    value: "directory",
    group: "Where it listens",
    text: "where the certificate is kept. Implies --tls. Without it: the cache of your user",
  },
  context: {
    value: "name[=number,…]",
    short: "c",
    many: true,
    group: "Who is there",
    text: "calls to these numbers are offered to this context. May be given several times",
  },
  script: {
    value: "file",
    short: "s",
    group: "Who is there",
    text: "people who call and are called: a module in TypeScript or JavaScript, see below",
  },
  once: {
    group: "Who is there",
    text: "end when the script is over: with 1 when it failed or something unexpected happened",
  },
  seed: {
    value: "number",
    group: "Who is there",
    text: "the same ids, and the same faults, in every run",
  },
  faults: {
    value: "rate",
    group: "Who is there",
    text: "let frames be lost, late, doubled, swapped or spoilt by chance: 0.05 is one in twenty",
  },
  "virtual-time": {
    group: "Who is there",
    text: "whenever nothing happens, skip to the next thing that does: an hour of call in a second",
  },
  record: {
    value: "file",
    short: "r",
    group: "What is kept and shown",
    text: "save every frame, secrets masked, as lines of JSON (NDJSON)",
  },
  replay: {
    value: "file",
    group: "What is kept and shown",
    text: "answer as it was recorded, tell what the app does otherwise, and end with 1 if it did",
  },
  log: {
    short: "l",
    group: "What is kept and shown",
    text: "show the frames as they pass, a line each",
  },
  "no-phone": {
    group: "What is kept and shown",
    text: "do not serve the phone, the web page to call your app from",
  },
  help: { short: "h", group: "Help", text: "show this" },
  version: { short: "v", group: "Help", text: "show the version" },
} as const satisfies Record<string, Flag>;

type Name = keyof typeof flags;

/** What was given, checked as far as each flag can be by itself. */
export interface Flags {
  readonly port: number;
  readonly host: string;
  readonly token: string | undefined;
  readonly tls: boolean;
  readonly tlsDirectory: string | undefined;
  readonly contexts: readonly string[];
  readonly script: string | undefined;
  readonly once: boolean;
  readonly seed: number | undefined;
  readonly faults: number;
  readonly virtualTime: boolean;
  readonly record: string | undefined;
  readonly replay: string | undefined;
  readonly log: boolean;
  readonly phone: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** @throws {UsageError} for a flag that there is not, or one without what belongs behind it */
export function flagsOf(args: readonly string[]): Flags {
  const given = collected(args);
  const last = (name: Name): string | undefined => given.get(name)?.at(-1);
  const has = (name: Name): boolean => given.has(name);
  const result: Flags = {
    port: wholeNumber("port", last("port"), 65_535) ?? 0,
    host: last("host") ?? "127.0.0.1",
    token: last("token"),
    tls: has("tls") || has("tls-dir"),
    tlsDirectory: last("tls-dir"),
    contexts: given.get("context") ?? [],
    script: last("script"),
    once: has("once"),
    seed: wholeNumber("seed", last("seed"), Number.MAX_SAFE_INTEGER),
    faults: share("faults", last("faults")) ?? 0,
    virtualTime: has("virtual-time"),
    record: last("record"),
    replay: last("replay"),
    log: has("log"),
    phone: !has("no-phone"),
    help: has("help"),
    version: has("version"),
  };
  checkTogether(result, given);
  return result;
}

function collected(args: readonly string[]): Map<string, string[]> {
  const options = Object.fromEntries(
    (Object.entries(flags) as [Name, Flag][]).map(([name, { value, short }]) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") throw misplaced(token.value);
    if (token.kind === "option-terminator") continue;
    const { name, rawName, value, inlineValue } = token;
    const flag = Object.hasOwn(flags, name) ? (flags as Record<string, Flag>)[name] : undefined;
    if (flag === undefined) throw unknown(rawName);
    if (flag.value === undefined && value !== undefined) {
      throw new UsageError(`${rawName} takes nothing behind it, and got ${JSON.stringify(value)}.`);
    }
    const missing = value === undefined || value === "" || (!inlineValue && /^-\D/.test(value));
    if (flag.value !== undefined && missing) {
      throw new UsageError(`${rawName} wants something behind it: ${rawName} <${flag.value}>.`);
    }
    if (flag.many !== true && given.has(name)) {
      throw new UsageError(`${rawName} is given twice.`);
    }
    given.set(name, [...(given.get(name) ?? []), value ?? ""]);
  }
  return given;
}

function unknown(rawName: string): UsageError {
  const names = Object.keys(flags).map((name) => `--${name}`);
  const hint = suggestion(rawName, names).replaceAll('"', "");
  return new UsageError(`There is no ${rawName}${hint === "" ? "." : hint}`);
}

function misplaced(value: string): UsageError {
  const hint = /\.[cm]?[jt]s$/.test(value)
    ? ` To run it, write --script ${value}.`
    : value.endsWith(".ndjson")
      ? ` To play it, write --replay ${value}.`
      : "";
  return new UsageError(`${JSON.stringify(value)} belongs to no flag.${hint}`);
}

function wholeNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  const range = most < Number.MAX_SAFE_INTEGER ? `, 0 to ${most}` : "";
  throw new UsageError(`--${name} wants a whole number${range}, and got ${JSON.stringify(text)}.`);
}

function share(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (number >= 0 && number <= 1) return number;
  throw new UsageError(`--${name} wants a number from 0 to 1, and got ${JSON.stringify(text)}.`);
}

/** What a replay has no use for: all of it was recorded. */
const notWithReplay = ["script", "context", "record", "seed", "faults", "once", "token"] as const;

function checkTogether(result: Flags, given: ReadonlyMap<string, unknown>): void {
  if (result.help || result.version) return;
  const useless = notWithReplay.find((name) => given.has(name));
  if (result.replay !== undefined && useless !== undefined) {
    throw new UsageError(
      `--replay plays what was recorded, and has no use for --${useless}. Leave one of them out.`,
    );
  }
  if (result.once && result.script === undefined) {
    throw new UsageError("--once ends with the script: it wants --script <file> besides.");
  }
}
