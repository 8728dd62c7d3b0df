import type { Device } from "../calls/device.js";
import { blindTransfer } from "../calls/blind-transfer.js";
import { invalidParams } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "router" | "legTo" | "ring">;

const from = "+15552220000";

/**
 * Transfers a call. For its app it has ended, with the reason `hangup`; the person stays on the line.
 * A context (`context:sales`, or just `sales`) has the same call offered to its clients; a number or a
 * SIP address is rung; SWML, by URL or as a string, is accepted and not run: the person hears nothing more.
 */
export const transfer = {
  "calling.transfer": ({ call, params, accept }: CallRequest, network: Needs): void => {
    const dest = text(params, "dest").trim();
    const context = contextOf(dest);
    const device = deviceOf(dest);
    if (context === undefined && device === undefined && !isSwml(dest)) {
      throw invalidParams(
        "calling.transfer: params.dest must be a context, a number, a SIP address, or SWML by its " +
          `URL or as a string, got ${JSON.stringify(dest)}`,
      );
    }
    accept("Transferring");
    call.answer();
    call.release();
    if (context !== undefined) network.router.move(call, context);
    else if (device !== undefined) {
      blindTransfer(network, call, device, { onFailed: (reason) => call.end(reason) });
    }
  },
};

function contextOf(dest: string): string | undefined {
  if (dest.startsWith("context:")) return dest.slice("context:".length) || undefined;
  return /^[A-Za-z_][\w.-]*$/.test(dest) ? dest : undefined;
}

function deviceOf(dest: string): Device | undefined {
  if (/^\+?\d+$/.test(dest))
    return { type: "phone", params: { to_number: dest, from_number: from } };
  return /^sips?:/.test(dest) ? { type: "sip", params: { to: dest, from } } : undefined;
}

const isSwml = (dest: string): boolean => /^https?:\/\/|^\{|\bsections\s*:/.test(dest);
