import type { Json } from "@twinline/core/internal";

import { deviceOf } from "../calls/device.js";
import { blindTransfer } from "../calls/blind-transfer.js";
import { invalidParams } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import type { Network } from "../network/network.js";

/** What the state of a reference is, and what SIP says, when it ends so. */
const outcomes: Readonly<Record<string, readonly [state: string, code: string]>> = {
  busy: ["busy", "486"],
  noAnswer: ["noAnswer", "480"],
  decline: ["cancel", "603"],
  not_found: ["error", "404"],
};

/**
 * Refers a leg to a SIP address: `inProgress`, and then how it went there. When a person
 * answers, the two talk with each other, and for the app the call has ended.
 */
export const refer = {
  "calling.refer": (
    { call, params, accept }: CallRequest,
    network: Pick<Network, "legTo" | "ring">,
  ): void => {
    const asked = deviceOf(params["device"]);
    const to = text(asked.params, "to") || text(asked.params, "uri");
    const device = { type: "sip", params: { ...asked.params, to } };
    if (!/^sips?:/.test(to)) {
      const got = JSON.stringify(to);
      throw invalidParams(
        `calling.refer: params.device.params.to must begin with sip:, got ${got}`,
      );
    }
    accept("Starting SIP REFER");
    const sendEvent = (state: string, more: Json): void =>
      call.sendEvent("calling.call.refer", {
        state,
        sip_refer_to: to,
        sip_refer_response_code: "202",
        ...more,
      });
    sendEvent("inProgress", {});
    blindTransfer(network, call, device, {
      onAnswered: () => sendEvent("success", { sip_notify_response_code: "200" }),
      onFailed: (reason) => {
        const [state, code] = outcomes[reason] ?? ["error", "500"];
        sendEvent(state, { sip_notify_response_code: code });
      },
    });
  },
};
