import { plain } from "../legacy/methods.js";
import { memberName, type Member } from "../source/syntax.js";
import type { Move } from "./move.js";
import { place } from "./expressions.js";

/** Migrates a property of a call. */
export function moveProperty(move: Move, node: Member): void {
  const name = memberName(node);
  const call = (): string => move.render(node.object);
  const as = move.module.isTypeScript ? " as string" : "";
  const { quoted } = { quoted: (text: string) => move.quoted(text) };
  const rows: Readonly<Record<string, () => string>> = {
    id: () => `${call()}.${move.named("call_id")}`,
    nodeId: () => `${call()}.nodeId`,
    from: () => number(move, call(), "from", as),
    from_number: () => number(move, call(), "from", as),
    to: () => number(move, call(), "to", as),
    to_number: () => number(move, call(), "to", as),
    type: () => `${call()}.device.type`,
    call_type: () => `${call()}.device.type`,
    timeout: () => `${call()}.device.params.timeout`,
    headers: () => `${call()}.device.params.headers ?? null`,
    answered: () => `(${call()}.state === ${quoted("answered")})`,
    ended: () => `[${quoted("ending")}, ${quoted("ended")}].includes(${call()}.state)`,
    active: () => `![${quoted("ending")}, ${quoted("ended")}].includes(${call()}.state)`,
  };
  const same = ["state", "context", "tag", "node_id"];
  if (name !== undefined && same.includes(name)) return;
  const parent = move.parent(node);
  const isWritten = parent?.type === "AssignmentExpression" && parent.left === node;
  const row = name === undefined || !Object.hasOwn(rows, name) ? undefined : rows[name];
  if (row !== undefined && !isWritten) {
    if (row().includes(" ?? ")) place(move, node, row);
    else move.rewriter.replace(node, row);
  } else if ((isWritten && row === undefined) || isOwn(move, node)) keepOwn(move, node);
  else {
    const hint = hints[plain(name ?? "")] ?? "";
    move.doubt(node, "property", `a v3 call has no ${name ?? "such property"}${hint}`);
  }
}

/** The v3 counterpart. */
const hints: Readonly<Record<string, string>> = {
  busy: ": use the ended event, whose params.end_reason is busy; client.dial throws if it fails",
  failed: ": use the ended event, whose params.end_reason is error; client.dial throws if it fails",
  prevstate: ": store the state of the previous event",
  peer: ": use params.peer of calling.call.connect events",
};

/** Properties that a program adds to its calls stay on the v2 call as long as some of its functions use v2. */
function keepOwn(move: Move, node: Member): void {
  const outer = move.v2View(node.object);
  if (outer !== undefined) move.rewriter.replace(node.object, outer);
  else if (move.shared.boundary === undefined && move.module.isTypeScript) {
    move.doubt(node, "property", "a v3 call takes no values of the app: keep them in a WeakMap");
  } else if (move.shared.boundary !== undefined) {
    move.doubt(node, "property", "this is kept on the v2 call: read it by the parameter");
  }
}

/** A phone number, or a SIP address. */
const number = (move: Move, call: string, which: "from" | "to", as: string): string =>
  as === ""
    ? `${call}.device.params.${which}_number ?? ${call}.device.params.${which}`
    : `(${call}.device.params[${move.quoted(`${which}_number`)}] ?? ${call}.device.params[${move.quoted(which)}])${as}`;

/** A property that the program itself added to the call. */
const isOwn = (move: Move, node: Member): boolean =>
  move.module.nodes.some(
    (other) =>
      other.type === "AssignmentExpression" &&
      other.left.type === "MemberExpression" &&
      memberName(other.left) === memberName(node) &&
      move.flow.legacy(move.module, other.left.object).some(({ kind }) => kind === "Call"),
  );
