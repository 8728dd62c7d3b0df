import { choice, either, flag, object, optional, string, url, whole } from "./build.js";
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
      identity: optional(string("Who sends it, as the other machine shows it.")),
      header_info: optional(string("Printed on the top of each page. Empty: no header.")),
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
        type: string("`page`, `finished` or `error`."),
        params: optional(
          object({
            direction: optional(choice(["send", "receive"], "Whether it is sent or received.")),
            number: optional(whole("Number of the page, of a `page`.")),
            identity: optional(string("The identity on this side, of `finished`.")),
            remote_identity: optional(string("The identity of the other machine, of `finished`.")),
            document: optional(string("Address of the document, of `finished`.")),
            pages: optional(either([whole(), string()], "Number of pages, of `finished`.")),
            success: optional(flag("Whether all pages were transferred, of `finished`.")),
            result: optional(either([whole(), string()], "Code of the result, of `finished`.")),
            result_text: optional(string("The result in words, of `finished`.")),
            format: optional(string("Format of the document, of `finished`.")),
          }),
        ),
      },
      "What has happened.",
    ),
  }),
};
