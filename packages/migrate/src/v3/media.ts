import type * as t from "@babel/types";

import { bare, type Call } from "../source/syntax.js";
import type { Move } from "./move.js";
import { isNothing, objectText, readOptions } from "./options.js";

/** `play` in v3. */
export function playText(
  move: Move,
  call: Call,
  target: () => string,
  args: () => string,
): (() => string) | undefined {
  const [first] = call.arguments;
  const options = call.arguments.length === 1 ? readOptions(move, first) : undefined;
  if (first !== undefined && bare(first).type === "ArrayExpression") {
    return () => `${target()}.play(${args()})`;
  }
  if (
    options?.has("media_list") === true ||
    (move.shared.speaks === "python" && call.arguments.length > 1)
  ) {
    move.doubt(call, "method", "the media are not written here: v3 needs an array of media");
    return undefined;
  }
  if (options?.has("media") === true) return () => `${target()}.play(${args()})`;
  if (call.arguments.length === 1 && options === undefined) {
    move.doubt(call, "method", "the media are not written here: v3 needs an array of media");
    return undefined;
  }
  return () => `${target()}.play([${args()}])`;
}

/** `faxSend` in v3. */
export function faxText(move: Move, call: Call, target: () => string): (() => string) | undefined {
  const [document, identity, header] = call.arguments;
  const whole = call.arguments.length === 1 ? readOptions(move, document) : undefined;
  const url = whole?.get("url") ?? whole?.get("document");
  if (whole !== undefined && url !== undefined) {
    return () => {
      const entries = [...whole].flatMap(([name, option]) =>
        name === "url" || name === "document" || (name === "identity" && isNothing(move, option))
          ? []
          : [[name === "header" ? "header_info" : name, option.text()] as const],
      );
      const options = entries.length === 0 ? "" : `, ${objectText(move, entries, "")}`;
      return `${target()}.${move.named("send_fax")}(${url.text()}${options})`;
    };
  }
  return () => {
    const entries = [
      ["identity", identity],
      ["header_info", header],
    ].flatMap(([name, node]) =>
      node === undefined || isNothing(move, { text: () => "", value: node as t.Node })
        ? []
        : [[name as string, move.render(node as t.Node)] as const],
    );
    const options = entries.length === 0 ? "" : `, ${objectText(move, entries, "")}`;
    const address = document === undefined ? move.quoted("") : move.render(document);
    return `${target()}.${move.named("send_fax")}(${address}${options})`;
  };
}

const tapFields = [
  ["target_addr", "addr"],
  ["target_port", "port"],
  ["target_ptime", "ptime"],
  ["target_uri", "uri"],
  ["rate", "rate"],
  ["codec", "codec"],
] as const;

/** `tap` in v3. */
export function tapText(move: Move, call: Call, target: () => string): (() => string) | undefined {
  const options = readOptions(move, call.arguments[0]);
  const device = readOptions(move, call.arguments[1]);
  if (options === undefined || device === undefined) {
    move.doubt(call, "method", "what is tapped is not written here");
    return undefined;
  }
  return () => {
    const indent = move.rewriter.indentOf(call);
    const direction = options.get("direction") ?? options.get("audio_direction");
    const type = device.get("type") ?? options.get("target_type");
    const tap = objectText(
      move,
      [
        ["type", move.quoted("audio")],
        ...(direction === undefined ? [] : [["direction", direction.text()] as const]),
      ],
      indent,
    );
    const where = objectText(
      move,
      [
        ...(type === undefined ? [] : [["type", type.text()] as const]),
        ...[...device].flatMap(([name, one]) =>
          name === "type" ? [] : [[name, one.text()] as const],
        ),
        ...tapFields.flatMap(([name, to]) => {
          const option = options.get(name);
          return option === undefined ? [] : [[to, option.text()] as const];
        }),
      ],
      indent,
    );
    return `${target()}.tap(${tap}, ${where})`;
  };
}
