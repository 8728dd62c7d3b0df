import type * as t from "@babel/types";

import { plain, type LegacyMethod } from "../legacy/methods.js";
import { bare, isMember, memberName, stringOf, type Call } from "../source/syntax.js";
import type { Move } from "./move.js";
import { isNothing, literalOf, objectText, readOptions, type Options } from "./options.js";

/** A v2 option, its section in `collect`, and its name there. */
const fields = [
  ["digits_max", "digits", "max"],
  ["digits_terminators", "digits", "terminators"],
  ["digits_timeout", "digits", "digit_timeout"],
  ["end_silence_timeout", "speech", "end_silence_timeout"],
  ["speech_timeout", "speech", "speech_timeout"],
  ["speech_language", "speech", "language"],
  ["speech_hints", "speech", "hints"],
] as const;

/** What a prompt collects: keys, speech, either, or unknown. */
export type Collects = "digits" | "speech" | "both" | undefined;

/** The type of a prompt; `""` if there is none and the Node SDK used the sections that were present. */
function typeOf(move: Move, options: Options): string | undefined {
  const written = options.get("type") ?? options.get("prompt_type");
  if (written !== undefined) return literalOf(move, written);
  const hasSection =
    options.has("digits") || options.has("speech") || fields.some(([name]) => options.has(name));
  return move.shared.speaks === "node" && hasSection ? "" : undefined;
}

/** `prompt_tts("digits", "Your PIN?", { digits_max: 4 })`, as only the documented dialect has it. */
const isPositional = (move: Move, call: Call): boolean =>
  move.shared.speaks === "python" && stringOf(call.arguments[0]) !== undefined;

/** The options of such a prompt, including its type. */
function positionalOptions(move: Move, call: Call): Options | undefined {
  const [type, what, last, ...more] = call.arguments;
  const isRingtone = isMember(call.callee) && /ringtone/i.test(memberName(call.callee) ?? "");
  if (more.length > 0 || isRingtone || what === undefined) return undefined;
  if (bare(what).type === "ObjectExpression") return undefined;
  const options = readOptions(move, last);
  if (options === undefined || type === undefined) return undefined;
  return new Map([...options, ["type", { text: () => move.render(type), value: type }]]);
}

/** The arguments without the type. A string is the text to speak; an object is the options. */
function givenArguments(move: Move, call: Call, base: string): readonly t.Node[] {
  if (!isPositional(move, call)) return call.arguments;
  const [type, what] = call.arguments;
  if (type === undefined || what === undefined) return call.arguments;
  if (base === "prompt" && bare(what).type === "ArrayExpression") {
    const { elements } = bare(what) as t.ArrayExpression;
    return [type, ...elements.flatMap((one) => one ?? [])];
  }
  return [type, what];
}

/** What the prompt at this call collects. */
export function collectsOf(move: Move, site: t.Node): Collects {
  if (site.type !== "CallExpression") return undefined;
  const options = isPositional(move, site)
    ? positionalOptions(move, site)
    : readOptions(move, site.arguments[0]);
  const type = options === undefined ? undefined : typeOf(move, options);
  if (options === undefined || type === undefined) return undefined;
  const sections = new Set(
    fields.filter(([name]) => !isNothing(move, options.get(name))).map(([, section]) => section),
  );
  if (options.has("digits") || type === "digits" || type === "both") sections.add("digits");
  if (options.has("speech") || type === "speech" || type === "both") sections.add("speech");
  if (sections.size === 2) return "both";
  return sections.has("speech") ? "speech" : "digits";
}

/** A prompt in v3; undefined if it is left to you. */
export function promptText(
  move: Move,
  call: Call,
  method: LegacyMethod,
  target: () => string,
): (() => string) | undefined {
  const base = plain(method.name.replace(/Async$/, ""));
  const [first, second, ...rest] = givenArguments(move, call, base);
  const options = isPositional(move, call)
    ? positionalOptions(move, call)
    : readOptions(move, first);
  const type = options === undefined ? undefined : typeOf(move, options);
  if (options === undefined || type === undefined) {
    move.doubt(
      call,
      "method",
      "what this prompt collects is not written here: v3 needs { digits } or { speech }",
    );
    return undefined;
  }
  const isText = isPositional(move, call) && base === "prompttts";
  const said = isText ? second : undefined;
  const voice = base === "prompttts" && said === undefined ? readOptions(move, second) : new Map();
  if (voice === undefined) {
    move.doubt(call, "method", "what this prompt says is not written here");
    return undefined;
  }
  const indent = (): string => move.rewriter.indentOf(call);
  const collect = (): string => collectText(move, options, type, indent());
  const called = (name: string, args: readonly string[], extra: [string, string][]): string => {
    const all = [...args, ...(extra.length > 0 ? [objectText(move, extra, indent())] : [])];
    return `${target()}.${move.named(name)}(${all.join(", ")})`;
  };
  switch (base) {
    case "prompttts": {
      const both: Options[] = [options, voice];
      return () => {
        const text = both.map((one) => one.get("text")).find((one) => !isNothing(move, one));
        const extra = given(move, ["language", "gender", "volume"], both);
        const words = said === undefined ? text?.text() : move.render(said);
        return called("prompt_tts", [words ?? move.quoted(""), collect()], extra);
      };
    }
    case "promptaudio": {
      const url = options.get("url");
      return () => {
        const address =
          url?.text() ?? (second === undefined ? move.quoted("") : move.render(second));
        return called("prompt_audio", [address, collect()], given(move, ["volume"], [options]));
      };
    }
    case "promptringtone":
      return () => {
        const tone = objectText(
          move,
          [["type", move.quoted("ringtone")], ...given(move, ["name", "duration"], [options])],
          indent(),
        );
        return called(
          "play_and_collect",
          [`[${tone}]`, collect()],
          given(move, ["volume"], [options]),
        );
      };
    default: {
      const media = options.get("media");
      return () => {
        const list =
          media?.text() ??
          `[${[second, ...rest].flatMap((one) => (one === undefined ? [] : move.render(one))).join(", ")}]`;
        return called("play_and_collect", [list, collect()], given(move, ["volume"], [options]));
      };
    }
  }
}

/** The named options that are not absent, from the first object that has them. */
function given(move: Move, names: readonly string[], from: readonly Options[]): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const option = from.map((one) => one.get(name)).find((one) => !isNothing(move, one));
    return option === undefined ? [] : [[name, option.text()]];
  });
}

function collectText(move: Move, options: Options, type: string, indent: string): string {
  const entries: [string, string][] = [];
  for (const section of ["digits", "speech"] as const) {
    const ready = options.get(section);
    const own = fields
      .filter(([name, where]) => where === section && options.has(name))
      .map(([name, , to]) => [to, options.get(name)?.text() ?? ""] as const);
    const inner = indent + move.dialect.indent;
    if (ready !== undefined) entries.push([section, ready.text()]);
    else if (own.length > 0 || type === section || type === "both") {
      entries.push([section, objectText(move, own, inner)]);
    }
  }
  for (const name of ["initial_timeout", "partial_results"]) {
    const option = options.get(name);
    if (option !== undefined && !isNothing(move, option)) entries.push([name, option.text()]);
  }
  return objectText(move, entries, indent);
}
