import { choice, free, optional, string, whole } from "./build.js";
import { command, controlledCommand, isOneOf, operationEvent, until } from "./rows.js";
import { platformSwml } from "./types/common.js";

export const digits = {
  "calling.send_digits": controlledCommand({
    about: "Presses keys.",
    params: {
      digits: string("`0-9 * # A B C D`; `w` waits half a second, `W` a whole one.", {
        pattern: "^[0-9*#A-DwW]+$",
      }),
    },
    tracking: until("calling.call.send_digits", isOneOf("state", "finished")),
  }),
  "calling.bind_digit": command({
    about: "Has the platform run a method whenever the caller presses certain keys.",
    params: {
      digits: string("The keys, in this order."),
      bind_method: string("The method, such as `calling.play`."),
      params: optional(free("Its params.")),
      realm: optional(string("A name for the group that the binding belongs to.")),
      max_triggers: optional(whole("Maximum number of times; 0 means no limit.", { minimum: 0 })),
      ...platformSwml,
    },
  }),
  "calling.clear_digit_bindings": command({
    about: "Removes what `calling.bind_digit` has bound.",
    params: {
      realm: optional(string("Only this group. Without it: all of them.")),
      ...platformSwml,
    },
  }),
};

export const digitsEvents = {
  "calling.call.send_digits": operationEvent("Digits were sent.", {
    state: choice(["finished"], "The state."),
  }),
};
