import * as v2 from "../../../packages/compat-v2/src/index.js";
import { rows as v2Rows } from "../../../packages/compat-v2/src/methods/call.js";
import * as v3 from "../../../packages/relay-v3/src/index.js";
import { rows as v3Rows } from "../../../packages/relay-v3/src/methods/call-methods.js";
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

const valuesOf: Readonly<Record<Face, Readonly<Record<string, unknown>>>> = {
  "relay-v3": v3,
  "compat-v2": v2,
};

/** Members that send a method and are no rows of a call: `Class.member`, and the page of the class. */
const beyondRows: Readonly<Record<string, Readonly<Record<Face, readonly string[]>>>> = {
  "calling.dial": {
    "relay-v3": ["relay-client RelayClient.dial"],
    "compat-v2": ["calling Calling.dial", "call Call.dial"],
  },
  "calling.pass": { "relay-v3": [], "compat-v2": ["call Call.pass"] },
  "messaging.send": {
    "relay-v3": ["relay-client RelayClient.send_message"],
    "compat-v2": ["messaging Messaging.send"],
  },
  "signalwire.receive": {
    "relay-v3": ["relay-client RelayClient.receive"],
    "compat-v2": [],
  },
  "signalwire.unreceive": {
    "relay-v3": ["relay-client RelayClient.unreceive"],
    "compat-v2": [],
  },
  "signalwire.connect": {
    "relay-v3": ["relay-client RelayClient.connect"],
    "compat-v2": ["client Client.connect"],
  },
};

function linkOf(face: Face, place: string): Link {
  const [page = "", name = ""] = place.split(" ");
  const [owner = "", member = ""] = name.split(".");
  const made = valuesOf[face][owner] as Class | undefined;
  if (made === undefined || !(member in (made.prototype as object)))
    throw new Error(`site/generate/wire/senders.ts names ${name}, which ${face} does not have.`);
  return { text: `\`${name}\``, address: `/reference/${face}/${page}#${member}` };
}

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
  return [...rows, ...(beyondRows[method]?.[face] ?? []).map((place) => linkOf(face, place))];
}
