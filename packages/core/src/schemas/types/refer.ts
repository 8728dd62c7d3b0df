import {
  choice,
  either,
  free,
  list,
  named,
  object,
  objectWithAny,
  optional,
  text,
} from "../build.js";
import { nameAndValue } from "./common.js";

export const ReferDevice = named(
  "ReferDevice",
  object(
    {
      type: choice(["sip"]),
      params: objectWithAny(["to", "uri"], {
        to: optional(text("Address to refer to, `sip:…`.")),
        uri: optional(text("Another documented name of `to`.")),
        from: optional(text("Address to show, `sip:…`.")),
        username: optional(text("Name for digest authentication.")),
        password: optional(text("Password for digest authentication. A secret.")),
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
