import {
  choice,
  either,
  free,
  list,
  named,
  object,
  objectWithAny,
  optional,
  string,
} from "../build.js";
import { nameAndValue } from "./common.js";

export const ReferDevice = named(
  "ReferDevice",
  object(
    {
      type: choice(["sip"]),
      params: objectWithAny(["to", "uri"], {
        to: optional(string("Address to refer to, `sip:…`.")),
        uri: optional(string("Another documented name for `to`.")),
        from: optional(string("Address to show, `sip:…`.")),
        username: optional(string("User name for digest authentication.")),
        password: optional(string("Password for digest authentication. A secret.")),
        headers: optional(
          either(
            [free(), list(nameAndValue)],
            "Headers for the REFER: an object, or a list of `{name, value}`.",
          ),
        ),
      }),
    },
    "The address to refer a SIP call to.",
  ),
);
