import type { LegacyMethod } from "../legacy/methods.js";
import { bare, type Call, type Member } from "../source/syntax.js";
import { simpleTarget, taken } from "./follow-up.js";
import type { Move } from "./move.js";
import { isNothing, objectText, readOptions } from "./options.js";

/** A detection in v3. */
export function detectText(
  move: Move,
  call: Call,
  base: string,
  target: () => string,
): (() => string) | undefined {
  const options = readOptions(move, call.arguments[0]);
  if (options === undefined) {
    move.doubt(call, "method", "what is detected is not written here");
    return undefined;
  }
  const name =
    base === "detectdigit" || base === "detectfax"
      ? base.replace("detect", "detect_")
      : base === "detect"
        ? "detect"
        : "detect_answering_machine";
  const entries = (without: readonly string[]): [string, string][] =>
    [...options].flatMap(([key, option]): [string, string][] =>
      without.includes(key) ? [] : [[key === "detect_type" ? "type" : key, option.text()]],
    );
  const indent = (): string => move.rewriter.indentOf(call);
  if (base !== "detect") {
    return () => {
      const own = entries(["wait_for_beep", "type", "detect_type"]);
      return `${target()}.${move.named(name)}(${own.length === 0 ? "" : objectText(move, own, indent())})`;
    };
  }
  const timeout = options.get("timeout");
  return () => {
    const detector = objectText(move, entries(["wait_for_beep", "timeout"]), indent());
    const limit = timeout === undefined ? "" : `, { timeout: ${timeout.text()} }`;
    return `${target()}.detect(${detector}${limit})`;
  };
}

/** Whether a detection waits for the machine's beep. */
export function waitsForBeep(move: Move, call: Call, method: LegacyMethod): boolean {
  if (method.operation !== "Detect") return false;
  const option = readOptions(move, call.arguments[0])?.get("wait_for_beep");
  if (isNothing(move, option)) return false;
  const value = option === undefined ? undefined : bare(option.value);
  if (value?.type === "BooleanLiteral" && !method.isAsync) return true;
  move.doubt(
    call,
    "option",
    "the value of wait_for_beep is not written here: in v3, wait for the READY event yourself",
  );
  return false;
}

/** The events that decide a detection which waits for the beep. */
const decisive = ["READY", "HUMAN", "UNKNOWN", "finished", "error"];

/** A detection that waits for the machine's beep. */
export function beeping(move: Move, call: Call, callee: Member, text: () => string): void {
  const target = simpleTarget(move, callee);
  if (target === undefined) return;
  const list = decisive.map((event) => move.quoted(event)).join(", ");
  const event = move.quoted("calling.call.detect");
  const glue = `\n${move.rewriter.indentOf(call)}${move.dialect.indent}`;
  move.rewriter.replace(
    call,
    () =>
      `${text()}.then(() =>${glue}${target}.${move.named("wait_for")}(${event}, ${taken(move)} =>${glue}${move.dialect.indent}[${list}].includes(params.detect.params?.event ?? ${move.quoted("")}),${glue}).catch(() => ${target}.${move.named("wait_for_ended")}()))`,
  );
}
