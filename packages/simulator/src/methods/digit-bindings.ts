import { isJson, methodRow, type Json } from "@twinline/core/internal";

import { invalidParams } from "../requests/refusal.js";
import { number, text, type CallRequest } from "../requests/request.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "id">;

/**
 * Commands that a person starts by pressing keys. What the platform refuses then is reported with
 * `calling.error`: there is no request to reply to.
 */
export const digitBindings = {
  "calling.bind_digit": ({ call, params, accept, run }: CallRequest, network: Needs): void => {
    const digits = text(params, "digits");
    const wrong = /[^0-9*#A-D]/.exec(digits)?.[0];
    if (wrong !== undefined || digits === "") {
      const got = wrong === undefined ? "none" : JSON.stringify(wrong);
      throw invalidParams(
        `calling.bind_digit: params.digits must be one or more of 0-9 * # A-D, got ${got}`,
      );
    }
    const method = text(params, "bind_method");
    const row = methodRow(method);
    if (row?.callScoped !== true || !method.startsWith("calling.")) {
      throw invalidParams(
        "calling.bind_digit: params.bind_method must be a calling method about a call, " +
          `got ${JSON.stringify(method)}`,
      );
    }
    const bound: Json = isJson(params["params"]) ? params["params"] : {};
    const needsControl = row.params.required?.includes("control_id") === true;
    accept("Digit binding created");
    call.bindings.add({
      digits,
      realm: text(params, "realm"),
      maxTriggers: number(params, "max_triggers", 0),
      onPressed: () => {
        const { call_id, node_id } = call.facts;
        const control = needsControl ? { control_id: network.id() } : {};
        run(method, { ...control, ...bound, call_id, node_id }, (code, message) =>
          call.sendEvent("calling.error", { code, message }),
        );
      },
    });
    call.whenEnding(() => call.bindings.clear());
  },
  "calling.clear_digit_bindings": ({ call, params, accept }: CallRequest): void => {
    accept("Digit bindings cleared");
    call.bindings.clear(text(params, "realm") || undefined);
  },
};
