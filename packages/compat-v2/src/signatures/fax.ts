import { FaxAction } from "../actions/fax-action.js";
import type { VerbTable } from "../calls/define-verbs.js";
import { valueIn } from "../calls/json.js";
import { byPart } from "../calls/reading.js";
import { Verb, type Kind } from "../calls/verb.js";
import type { FaxMethods } from "../methods/fax.js";
import { FaxResult } from "../results/fax-result.js";

const faxing: Kind<FaxResult, FaxAction> = {
  reading: byPart("fax", "type"),
  succeeds: (params) => {
    const success = valueIn(params, "fax", "params", "success");
    return success === true || success === "true";
  },
  Result: FaxResult,
  Action: FaxAction,
};

export const faxVerbs = {
  fax_receive: new Verb("fax_receive", faxing, { method: "calling.receive_fax" }),
  fax_send: new Verb("fax_send", faxing, {
    method: "calling.send_fax",
    positional: ["document", "identity", "header"],
    parameters: {
      document: { to: "document" },
      identity: { to: "identity" },
      header: { to: "header_info" },
    },
    aliases: { url: "document", header_info: "header", headerInfo: "header" },
    build: ({ params: { identity, ...params } }) =>
      identity === undefined || identity === "" ? params : { ...params, identity },
  }),
} satisfies VerbTable<FaxMethods>;
