import type * as t from "@babel/types";

import type { Flow } from "../flow/flow.js";
import { legacyMethod, plain, type LegacyMethod } from "../legacy/methods.js";
import type { SourceModule } from "../source/parse.js";
import { isCall, isMember, keyName, memberName } from "../source/syntax.js";

/** An option that the old SDK took without a word and ignored. */
export interface IgnoredOption {
  readonly node: t.ObjectProperty | t.ObjectMethod;
  readonly method: string;
  readonly name: string;
  /** The name that was meant, when one is near. */
  readonly meant?: string;
}

/** The options of the calls to legacy methods that no SDK ever knew. */
export function ignoredOptions(flow: Flow, module: SourceModule): IgnoredOption[] {
  const found: IgnoredOption[] = [];
  for (const node of module.nodes) {
    if (!isCall(node) || !isMember(node.callee)) continue;
    const name = memberName(node.callee);
    const method = name === undefined ? undefined : legacyMethod(name);
    if (method?.options === undefined) continue;
    if (!flow.legacy(module, node.callee.object).some(({ kind }) => kind === "Call")) continue;
    for (const value of flow.of(module, node.arguments[0])) {
      if (value.is !== "object" || value.node.type !== "ObjectExpression") continue;
      if (value.module !== module) continue;
      for (const property of value.node.properties) {
        const ignored = ignoredOne(method, property);
        if (ignored !== undefined && !found.some((one) => one.node === ignored.node)) {
          found.push(ignored);
        }
      }
    }
  }
  return found;
}

function ignoredOne(
  method: LegacyMethod,
  property: t.ObjectExpression["properties"][number],
): IgnoredOption | undefined {
  if (property.type === "SpreadElement") return undefined;
  const name = keyName(property);
  if (name === undefined || method.options?.includes(name) !== false) return undefined;
  const meant = nearest(name, method.options);
  return { node: property, method: method.name, name, ...(meant !== undefined && { meant }) };
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

/** How many letters have to change. */
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
