import { nameText } from "./expressions.js";
import { Untranslated, type PyNode } from "./tree.js";

const typedParams: Readonly<Record<string, string>> = { call: "Call", message: "any" };
const hookParams: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  on_incoming_message: { message: "Message" },
  on_message_state_change: { message: "Message" },
  on_task: { message: "any" },
};
/**
 * The parameters of a function, and their names.
 *
 * @param hook name of the function; parameters of the SDK's hooks get types
 * @param types collects the types that are used
 * @throws {Untranslated} a parameter has no counterpart in TypeScript
 */
export function parametersOf(
  list: PyNode | undefined,
  hook: string,
  body: PyNode,
  text: (node: PyNode) => string,
  types: Set<string>,
): { readonly text: string; readonly names: string[] } {
  const texts: string[] = [];
  const names: string[] = [];
  const all = list?.children.filter(({ name }) => !/^[(),]$/.test(name)) ?? [];
  for (let index = 0; index < all.length; index += 1) {
    const node = all[index];
    if (node === undefined || node.name === "TypeDef") continue;
    if (
      node.name === "*" &&
      all[index + 1]?.name === "VariableName" &&
      list?.text.includes(`*${all[index + 1]?.text ?? ""}`)
    ) {
      const rest = all[index + 1];
      if (rest === undefined || index + 2 < all.length)
        throw new Untranslated(node, "parameters after *args");
      texts.push(`...${nameText(rest)}: any[]`);
      break;
    }
    if (node.name === "**" || node.name === "/")
      throw new Untranslated(node, "keyword parameters of any name");
    // Parameters after a bare `*` are keyword-only; calls are translated to pass them by position.
    if (node.name !== "VariableName") continue;
    if (node.text === "self" && texts.length === 0) continue;
    names.push(node.text);
    const type = hookParams[hook]?.[node.text] ?? typedParams[node.text] ?? "any";
    if (/^[A-Z]/.test(type)) types.add(type);
    const next = all[index + 1]?.name === "TypeDef" ? index + 2 : index + 1;
    const value = all[next]?.name === "AssignOp" ? all[next + 1] : undefined;
    const own = nameText(node);
    if (value === undefined) texts.push(`${own}: ${type}`);
    else {
      if (/^(Array|Dictionary)Expression$/.test(value.name) && isChanged(body, node.text)) {
        throw new Untranslated(node, "a mutable default that all calls share");
      }
      texts.push(`${own}${value.name === "None" ? "?: any" : `: any = ${text(value)}`}`);
      index = next + 1;
    }
  }
  return { text: texts.join(", "), names };
}

/** Whether a function mutates the value of a name, such as appending to a list or filling a dictionary. */
function isChanged(body: PyNode, name: string): boolean {
  const look = (node: PyNode): boolean => {
    const [callee] = node.children;
    const isMethod =
      node.name === "CallExpression" &&
      callee?.name === "MemberExpression" &&
      callee.children[0]?.text === name;
    const isFilled =
      /^(Assign|Update)Statement$/.test(node.name) &&
      (callee?.name === "MemberExpression"
        ? callee.children[0]?.text === name
        : callee?.text === name && node.name === "UpdateStatement");
    return isMethod || isFilled || node.children.some(look);
  };
  return look(body);
}
