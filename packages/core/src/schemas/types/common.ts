import { choice, flag, list, object, optional, string, url } from "../build.js";

/** Whose sound is meant. */
export const sides = ["listen", "speak", "both"] as const;

export const statusUrl = optional(
  url("Address to which the platform also posts the events of this command."),
);

export const statusUrlMethod = (description = "How `status_url` is called.") =>
  optional(choice(["GET", "POST"], description, { default: "POST" }));

/** Params that the platform's own parts send to each other. An app leaves them out. */
export const platformAsync = {
  async: optional(flag("Used by the platform itself; leave it out.")),
};
export const platformSwml = { swml: optional(flag("Used by the platform itself; leave it out.")) };
export const platformFlags = { ...platformAsync, ...platformSwml };

export const nameAndValue = object({ name: string(), value: string() });

/** Known codecs. The list is open: the platform may know more. */
export const codecs = (known: string) =>
  optional(list(string(), `Codecs in order of preference, such as ${known}.`));
