import type * as t from "@babel/types";

import { bare, type Call } from "../source/syntax.js";
import type { Move } from "./move.js";
import { literalOf, objectText, readOptions } from "./options.js";

/** Values that a device takes from the call it is connected to, unless it sets its own. */
export interface DeviceDefaults {
  readonly from?: string;
  readonly timeout: string;
}

/** The fields of a device that v2 read; it dropped all others. */
const known = ["type", "from", "to", "timeout", "headers", "codecs", "webrtc_media", "from_name"];

/**
 * The devices of `dial` and `connect` in v3's form: groups that are tried in order.
 *
 * @returns undefined if they cannot be determined
 */
export function devicesText(
  move: Move,
  call: Call,
  defaults: DeviceDefaults,
):
  | { readonly devices: () => string; readonly more: readonly (readonly [string, () => string])[] }
  | undefined {
  // The documented dialect has other names and defaults.
  if (move.shared.speaks === "python") return undefined;
  const [first] = call.arguments;
  const whole =
    call.arguments.length === 1 && first !== undefined ? readOptions(move, first) : undefined;
  const list = whole?.get("devices");
  if (whole !== undefined && list !== undefined) {
    const value = bare(list.value);
    if (value.type !== "ArrayExpression") return undefined;
    const groups = value.elements.map((one) => one && group(move, one, defaults));
    const ringback = whole.get("ringback");
    const region = whole.get("region");
    return complete(groups, [
      ...(ringback === undefined ? [] : [["ringback", () => `[${ringback.text()}]`] as const]),
      ...(region === undefined ? [] : [["region", region.text] as const]),
    ]);
  }
  return complete(
    call.arguments.map((one) => group(move, one, defaults)),
    [],
  );
}

type Text = () => string;

function complete(
  groups: readonly (Text | null | undefined)[],
  more: readonly (readonly [string, Text])[],
): { devices: Text; more: readonly (readonly [string, Text])[] } | undefined {
  const texts = groups.flatMap((one) => one ?? []);
  if (texts.length !== groups.length || texts.length === 0) return undefined;
  return { devices: () => `[${texts.map((one) => one()).join(", ")}]`, more };
}

/** One group: a device, or several that ring at the same time. */
function group(move: Move, node: t.Node, defaults: DeviceDefaults): Text | undefined {
  const inner = bare(node);
  if (inner.type === "ArrayExpression") {
    const devices = inner.elements.map((one) => one && device(move, one, defaults));
    const found = devices.flatMap((one) => one ?? []);
    if (found.length !== devices.length) return undefined;
    return () => `[${found.map((one) => one()).join(", ")}]`;
  }
  const one = device(move, inner, defaults);
  return one && (() => `[${one()}]`);
}

function device(move: Move, node: t.Node, defaults: DeviceDefaults): Text | undefined {
  const options = readOptions(move, node);
  const type = literalOf(move, options?.get("type"));
  if (options === undefined || (type !== "phone" && type !== "sip")) return undefined;
  return () => {
    const entries = known.flatMap((name): [string, string][] => {
      const option = options.get(name);
      if (option !== undefined) return [[name, option.text()]];
      if (name === "from" && defaults.from !== undefined) return [[name, defaults.from]];
      if (name === "timeout") return [[name, defaults.timeout]];
      return [];
    });
    const relevant =
      type === "phone" ? entries.filter(([name]) => known.indexOf(name) < 4) : entries;
    return objectText(move, relevant, move.rewriter.indentOf(node));
  };
}
