import { flag, object, optional, seconds, string } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { statusUrl } from "./types/common.js";
import { Detect } from "./types/detect.js";

export const detect = {
  "calling.detect": operation({
    about: "Detects who or what has answered. The first result completes it; more may follow.",
    params: {
      detect: Detect,
      timeout: optional(seconds("Maximum time to detect.", { default: 30, minimum: 0 })),
      status_url: statusUrl,
    },
    tracking: until(
      "calling.call.detect",
      { path: "detect.params.event", exists: true },
      isOneOf("state", "finished", "error"),
    ),
    subcommands: ["calling.detect.stop"],
  }),
  "calling.detect.stop": subcommand("calling.detect", "Ends the detection."),
};

export const detectEvents = {
  "calling.call.detect": operationEvent("Something was detected, or the detection has ended.", {
    detect: object(
      {
        type: string("The detector that ran: `machine`, `fax` or `digit`."),
        params: optional(
          object({
            event: optional(
              string(
                "`HUMAN`, `MACHINE`, `UNKNOWN`, `READY`, `NOT_READY`, `CED`, `CNG`, a digit, `finished` or `error`.",
              ),
            ),
            beep: optional(flag("Whether a beep was heard.")),
          }),
        ),
      },
      "What was detected.",
    ),
    state: optional(string("The state; usually missing.")),
  }),
};
