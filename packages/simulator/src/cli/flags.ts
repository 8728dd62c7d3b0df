import { parseArgs } from "node:util";

import { suggestion } from "@twinline/core/internal";

/** A wrong command line. The exit code is 2, and the message says what to write. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** A flag: its value, if it takes one, and what it is for. */
interface Flag {
  readonly value?: string;
  readonly short?: string;
  readonly many?: boolean;
  readonly group: "Connection" | "People and time" | "Output" | "Help";
  readonly text: string;
}

/** All flags, in the order in which the help shows them. */
export const flags = {
  port: {
    value: "number",
    short: "p",
    group: "Connection",
    text: "TCP port, 0 to 65535. Default 0: any that is free",
  },
  host: {
    value: "address",
    group: "Connection",
    text: "address to listen on. Default 127.0.0.1: this machine only. Others require a token",
  },
  token: {
    value: "secret",
    group: "Connection",
    text: "the only token that is accepted. Default: any on this machine, else a random one",
  },
  tls: {
    group: "Connection",
    text: "speak wss://, with a certificate made for this machine",
  },
  "tls-dir": {
    value: "directory",
    group: "Connection",
    text: "directory of the certificate. Implies --tls. Default: your cache directory",
  },
  context: {
    value: "name[=number,…]",
    short: "c",
    many: true,
    group: "People and time",
    text: "offer calls to these numbers to this context. Repeatable",
  },
  script: {
    value: "file",
    short: "s",
    group: "People and time",
    text: "people who call your app or are called by it: a TypeScript or JavaScript module, see below",
  },
  once: {
    group: "People and time",
    text: "exit when the script ends: with 1 if it failed or something unexpected happened",
  },
  seed: {
    value: "number",
    group: "People and time",
    text: "a whole number: the same ids and faults in every run",
  },
  faults: {
    value: "rate",
    group: "People and time",
    text: "drop, delay, duplicate, reorder or corrupt frames at random, 0 to 1: 0.05 is one in twenty",
  },
  "virtual-time": {
    group: "People and time",
    text: "skip the time in which nothing happens: an hour of call takes about a second",
  },
  record: {
    value: "file",
    short: "r",
    group: "Output",
    text: "save every frame, secrets masked, as NDJSON",
  },
  replay: {
    value: "file",
    group: "Output",
    text: "answer as recorded, report what the app does differently, and exit with 1 if it does",
  },
  log: {
    short: "l",
    group: "Output",
    text: "show the frames, one line each",
  },
  "no-phone": {
    group: "Output",
    text: "do not serve the phone, the web page from which you call your app",
  },
  help: { short: "h", group: "Help", text: "show this help" },
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

/** @throws {UsageError} for an unknown flag, or one without its value */
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
      throw new UsageError(`${rawName} takes no value, got ${JSON.stringify(value)}.`);
    }
    const missing = value === undefined || value === "" || (!inlineValue && /^-\D/.test(value));
    if (flag.value !== undefined && missing) {
      throw new UsageError(`${rawName} needs a value: ${rawName} <${flag.value}>.`);
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
  return new UsageError(`Unknown flag ${rawName}${hint === "" ? "." : hint}`);
}

function misplaced(value: string): UsageError {
  const hint = /\.[cm]?[jt]s$/.test(value)
    ? ` To run it, write --script ${value}.`
    : value.endsWith(".ndjson")
      ? ` To play it, write --replay ${value}.`
      : "";
  return new UsageError(`Unexpected argument ${JSON.stringify(value)}.${hint}`);
}

function wholeNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  const range = most < Number.MAX_SAFE_INTEGER ? `, 0 to ${most}` : "";
  throw new UsageError(`--${name} must be a whole number${range}, got ${JSON.stringify(text)}.`);
}

function share(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (number >= 0 && number <= 1) return number;
  throw new UsageError(`--${name} must be a number from 0 to 1, got ${JSON.stringify(text)}.`);
}

/** Flags that a replay does not take: all of it was recorded. */
const notWithReplay = ["script", "context", "record", "seed", "faults", "once", "token"] as const;

function checkTogether(result: Flags, given: ReadonlyMap<string, unknown>): void {
  if (result.help || result.version) return;
  const useless = notWithReplay.find((name) => given.has(name));
  if (result.replay !== undefined && useless !== undefined) {
    throw new UsageError(
      `--replay cannot be combined with --${useless}: everything comes from the recording. Leave one of them out.`,
    );
  }
  if (result.once && result.script === undefined) {
    throw new UsageError("--once needs --script <file>: it ends with the script.");
  }
}
