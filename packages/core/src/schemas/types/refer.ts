import { choice, free, named, object, optional, text } from "../build.js";

export const ReferDevice = named(
  "ReferDevice",
  object(
    {
      type: choice(["sip"]),
      params: object({
        to: text("Address to refer to, `sip:…`."),
        from: optional(text("Address to show, `sip:…`.")),
        username: optional(text("Name for digest authentication.")),
        password: optional(text("Password for digest authentication. A secret.")),
        headers: optional(free("Headers of the REFER.")),
      }),
    },
    "Whom a SIP call is referred to.",
  ),
);
