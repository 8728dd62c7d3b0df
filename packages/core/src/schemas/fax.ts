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
      identity: optional(string("Sender's identity, as shown by the receiving machine.")),
      header_info: optional(string("Printed at the top of each page; empty means no header.")),
      status_url: statusUrl,
    },
    tracking: faxed,
    subcommands: ["calling.send_fax.stop"],
  }),
  "calling.send_fax.stop": subcommand("calling.send_fax", "Stops sending."),
  "calling.receive_fax": operation({
    about: "Receives a fax.",
    params: { status_url: statusUrl },
    tracking: faxed,
    subcommands: ["calling.receive_fax.stop"],
  }),
  "calling.receive_fax.stop": subcommand("calling.receive_fax", "Stops receiving."),
};

export const faxEvents = {
  "calling.call.fax": operationEvent("A page was sent or received, or the fax has ended.", {
    fax: object(
      {
        type: string("`page`, `finished` or `error`."),
        params: optional(
          object({
            direction: optional(
              choice(["send", "receive"], "Whether the fax is sent or received."),
            ),
            number: optional(whole("Page number; only with `page`.")),
            identity: optional(string("The identity on this side; only with `finished`.")),
            remote_identity: optional(
              string("The identity of the other machine; only with `finished`."),
            ),
            document: optional(string("Address of the document; only with `finished`.")),
            pages: optional(either([whole(), string()], "Number of pages; only with `finished`.")),
            success: optional(flag("Whether all pages were transferred; only with `finished`.")),
            result: optional(either([whole(), string()], "Result code; only with `finished`.")),
            result_text: optional(string("The result in words; only with `finished`.")),
            format: optional(string("Format of the document; only with `finished`.")),
          }),
        ),
      },
      "What has happened.",
    ),
  }),
};
