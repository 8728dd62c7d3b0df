import * as v2 from "../../../packages/compat-v2/src/index.js";
import * as v3 from "../../../packages/relay-v3/src/index.js";
import type { Link } from "./relations.js";
import type { Face } from "./rows.js";

type Class = new (...args: never[]) => object;

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
    throw new Error(
      `site/generate/reference/beyond-rows.ts names ${name}, which ${face} does not have.`,
    );
  return { text: `\`${name}\``, address: `/reference/${face}/${page}#${member}` };
}

/** The members of other classes than a call's rows that send a wire method. */
export const membersThatSend = (face: Face, method: string): readonly Link[] =>
  (beyondRows[method]?.[face] ?? []).map((place) => linkOf(face, place));

/** The wire method that such a member sends, by `Class.member`. */
export function methodSentBy(face: Face, name: string): string | undefined {
  const found = Object.entries(beyondRows).find(([, places]) =>
    places[face].some((place) => place.endsWith(` ${name}`)),
  );
  return found?.[0];
}
