import { free, object, optional, text, url } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { statusUrl } from "./types/common.js";

const faxed = until(
  "calling.call.fax",
  isOneOf("fax.type", "finished", "error"),
  isOneOf("state", "finished", "error"),
);

export const fax = {
  "calling.send_fax": operation({
    about: "Sends a document as a fax.",
    params: {
      document: url("Address of the document, a PDF."),
      identity: optional(text("Who sends it, as the other machine shows it.")),
      header_info: optional(text("Printed on the top of each page. Empty: no header.")),
      status_url: statusUrl,
    },
    tracking: faxed,
    subcommands: ["calling.send_fax.stop"],
  }),
  "calling.send_fax.stop": subcommand("calling.send_fax", "Ends the sending."),
  "calling.receive_fax": operation({
    about: "Receives a fax.",
    params: { status_url: statusUrl },
    tracking: faxed,
    subcommands: ["calling.receive_fax.stop"],
  }),
  "calling.receive_fax.stop": subcommand("calling.receive_fax", "Ends the receiving."),
};

export const faxEvents = {
  "calling.call.fax": operationEvent("A page was sent or received, or the fax has ended.", {
    fax: object(
      {
        type: text("`page`, `finished` or `error`."),
        params: optional(
          free(
            "`{direction, number}` of a `page`; `{direction, identity, remote_identity, document, pages, success, result, result_text, format}` of `finished`.",
          ),
        ),
      },
      "What has happened.",
    ),
  }),
};
