import { choice, free, optional, string, whole } from "./build.js";
import { command, controlledCommand, isOneOf, operationEvent, until } from "./rows.js";
import { platformSwml } from "./types/common.js";

export const digits = {
  "calling.send_digits": controlledCommand({
    about: "Sends DTMF digits.",
    params: {
      digits: string("`0-9 * # A B C D`; `w` waits 0.5 s, `W` 1 s.", {
        pattern: "^[0-9*#A-DwW]+$",
      }),
    },
    tracking: until("calling.call.send_digits", isOneOf("state", "finished")),
  }),
  "calling.bind_digit": command({
    about: "Makes the platform run a method whenever the caller presses certain keys.",
    params: {
      digits: string("The keys, in order."),
      bind_method: string("The method, such as `calling.play`."),
      params: optional(free("Its params.")),
      realm: optional(string("Name of the group that the binding belongs to.")),
      max_triggers: optional(whole("Maximum number of times; 0 means no limit.", { minimum: 0 })),
      ...platformSwml,
    },
  }),
  "calling.clear_digit_bindings": command({
    about: "Removes bindings made by `calling.bind_digit`.",
    params: {
      realm: optional(string("The group to remove. Default: all groups.")),
      ...platformSwml,
    },
  }),
};

export const digitsEvents = {
  "calling.call.send_digits": operationEvent("Digits were sent.", {
    state: choice(["finished"], "The state."),
  }),
};
