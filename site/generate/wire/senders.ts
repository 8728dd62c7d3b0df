import { rows as v2Rows } from "../../../packages/compat-v2/src/methods/call-methods.js";
import { rows as v3Rows } from "../../../packages/relay-v3/src/methods/call-methods.js";
import { membersThatSend } from "../reference/beyond-rows.js";
import { methodAddress, type Link } from "../reference/relations.js";
import { wire, type Face } from "../reference/rows.js";

type Class = new (...args: never[]) => object;

interface Row {
  readonly method: string;
  readonly action?: Class;
  readonly family?: { readonly Action: Class };
}

const rowsOf: Readonly<Record<Face, Readonly<Record<string, Row>>>> = {
  "relay-v3": v3Rows,
  "compat-v2": v2Rows,
};

/** The methods of an action that send a subcommand: `stop` of a PlayAction sends `calling.play.stop`. */
function steeringOf(face: Face, method: string, parent: string): readonly Link[] {
  const name = method.slice(parent.length + 1);
  const classes = Object.values(rowsOf[face])
    .filter((row) => row.method === parent)
    .map((row) => row.action ?? row.family?.Action)
    .filter((made) => made !== undefined && name in (made.prototype as object));
  return [...new Set(classes)].flatMap((made) => {
    if (made === undefined) return [];
    const page =
      face === "relay-v3"
        ? `actions/${made.name.replace(/([a-z])([A-Z])|(AI)(?=[A-Z])/g, "$1$3-$2").toLowerCase()}#${Object.hasOwn(made.prototype as object, name) ? name : made.name}`
        : `actions#${made.name}`;
    return [{ text: `\`${made.name}.${name}\``, address: `/reference/${face}/${page}` }];
  });
}

/** What of a face's public methods sends a method of the wire. */
export function sendersOf(face: Face, method: string): readonly Link[] {
  const parent = wire.methods[method]?.parent;
  if (parent !== undefined) return steeringOf(face, method, parent);
  const rows = Object.entries(rowsOf[face])
    .filter(([, row]) => row.method === method)
    .map(([name]) => ({ text: `\`call.${name}\``, address: methodAddress(face, name) }));
  return [...rows, ...membersThatSend(face, method)];
}
