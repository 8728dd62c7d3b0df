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
        uri: optional(string("Another documented name of `to`.")),
        from: optional(string("Address to show, `sip:…`.")),
        username: optional(string("Name for digest authentication.")),
        password: optional(string("Password for digest authentication. A secret.")),
        headers: optional(
          either(
            [free(), list(nameAndValue)],
            "Headers of the REFER: an object, or a list of `{name, value}`.",
          ),
        ),
      }),
    },
    "The address that a SIP call is referred to.",
  ),
);
