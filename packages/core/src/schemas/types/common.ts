import { choice, flag, list, object, optional, string, url } from "../build.js";

/** Which side of the call a command acts on. */
export const sides = ["listen", "speak", "both"] as const;

export const statusUrl = optional(
  url("Address to which the platform also posts the events of this command."),
);

export const statusUrlMethod = (description = "HTTP method for `status_url`.") =>
  optional(choice(["GET", "POST"], description, { default: "POST" }));

/** Params that the platform uses internally. Apps leave them out. */
export const platformAsync = {
  async: optional(flag("Used by the platform itself; leave it out.")),
};
export const platformSwml = { swml: optional(flag("Used by the platform itself; leave it out.")) };
export const platformFlags = { ...platformAsync, ...platformSwml };

export const nameAndValue = object({ name: string(), value: string() });

/** Known codecs. The list is open: the platform may know more. */
export const codecs = (known: string) =>
  optional(list(string(), `Codecs in order of preference, such as ${known}.`));
