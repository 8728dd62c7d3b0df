import type * as t from "@babel/types";

import type { Flow } from "../flow/flow.js";
import { hooks, legacyMethod, plain } from "../legacy/methods.js";
import type { SourceModule } from "../source/parse.js";
import { isCall, isMember, keyName, memberName, type Call } from "../source/syntax.js";

/** An option that the old SDK silently ignored. */
export interface IgnoredOption {
  readonly node: t.ObjectProperty | t.ObjectMethod;
  readonly method: string;
  readonly name: string;
  /** The name that was probably meant, if any is similar. */
  readonly meant?: string;
  /** What the SDK did with it. */
  readonly fate: string;
  /** Whether the option that was meant is given as well, so you have to decide which one applies. */
  readonly isTwice: boolean;
}

/** Options that the constructor of a consumer reads. */
const ofConsumer: LegacyTaker = {
  name: "new RelayConsumer",
  options: ["host", "project", "token", "contexts", ...[...hooks.values()].map(({ name }) => name)],
};

interface LegacyTaker {
  readonly name: string;
  readonly options?: readonly string[];
}

/** Methods that sent unknown options to the platform, which does not know them either. */
const sends =
  /^(playTTS|playRingtone|record|detect|detectAnsweringMachine|amd|detectHuman|detectMachine)(Async)?$/;

/** The options in calls of legacy methods and in consumers that no SDK ever knew. */
export function ignoredOptions(flow: Flow, module: SourceModule): IgnoredOption[] {
  const found = new Map<t.Node, IgnoredOption>();
  for (const node of module.nodes) {
    if (!isCall(node) && node.type !== "NewExpression") continue;
    const taker = takerOf(flow, module, node);
    if (taker?.options === undefined) continue;
    for (const value of flow.of(module, node.arguments[0])) {
      if (value.is !== "object" || value.node.type !== "ObjectExpression") continue;
      if (value.module !== module) continue;
      for (const property of value.node.properties) {
        const ignored = ignoredOne(taker, property, value.node);
        if (ignored !== undefined) found.set(ignored.node, found.get(ignored.node) ?? ignored);
      }
    }
  }
  return [...found.values()];
}

function takerOf(
  flow: Flow,
  module: SourceModule,
  node: Call | t.NewExpression,
): LegacyTaker | undefined {
  if (node.type === "NewExpression") {
    const made = flow.legacy(module, node);
    return made.some(({ kind }) => kind === "Consumer") ? ofConsumer : undefined;
  }
  const name = isMember(node.callee) ? memberName(node.callee) : undefined;
  if (name === undefined || !isMember(node.callee)) return undefined;
  const isOfCall = flow.legacy(module, node.callee.object).some(({ kind }) => kind === "Call");
  return isOfCall ? legacyMethod(name) : undefined;
}

function ignoredOne(
  { name: taker, options = [] }: LegacyTaker,
  property: t.ObjectExpression["properties"][number],
  { properties }: t.ObjectExpression,
): IgnoredOption | undefined {
  if (property.type === "SpreadElement") return undefined;
  const name = keyName(property);
  if (name === undefined || options.includes(name)) return undefined;
  const meant = nearest(name, options);
  const isTwice = properties.some((one) => one.type !== "SpreadElement" && keyName(one) === meant);
  const fate = sends.test(taker)
    ? `the old SDK sent "${name}", which the platform does not know`
    : `the old SDK ignored "${name}"`;
  return {
    node: property,
    method: taker,
    name,
    fate,
    isTwice,
    ...(meant !== undefined && { meant }),
  };
}

/** The known name that a wrong one was probably meant for. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = plain(name);
  const same = known.find((one) => plain(one) === wanted);
  if (same !== undefined) return same;
  const turned = known.find((one) => sortedWords(one) === sortedWords(name));
  if (turned !== undefined) return turned;
  return known.find((one) => distance(plain(one), wanted) <= 2);
}

const sortedWords = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_")
    .toSorted()
    .join("_");

/** Edit distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
