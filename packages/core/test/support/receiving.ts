import type { SessionOptions } from "@twinline/core";
import { CallRegistry, type CallLeg } from "@twinline/core/internal";

import { setUp, type Stage } from "./stage.js";

export const phone = {
  type: "phone",
  params: { from_number: "+15550001", to_number: "+15550002" },
};

/** A connected session, and a client that receives the calls of `office`. */
export interface ReceivingStage extends Stage {
  readonly calls: CallRegistry;
  /** The calls that the client was offered, and accepted. */
  readonly offered: CallLeg[];
}

export async function setUpReceiver(options: SessionOptions = {}): Promise<ReceivingStage> {
  const stage = await setUp(options);
  const offered: CallLeg[] = [];
  const client = { name: "the test" };
  const calls = CallRegistry.of(stage.session);
  calls.inbound.add({
    client,
    acceptsUnclaimed: false,
    onCall: (leg) => void offered.push(leg),
  });
  stage.session.claim(["office"], client);
  await stage.session.connect();
  return { ...stage, calls, offered };
}

/** A stage with one call, as the client was offered it. */
export async function setUpCall(): Promise<ReceivingStage & { readonly leg: CallLeg }> {
  const stage = await setUpReceiver();
  offerCall(stage, "c1");
  await stage.caughtUp();
  return { ...stage, leg: stage.offered[0] as CallLeg };
}

/** The platform offers a call. */
export function offerCall({ platform }: Stage, call_id: string, context = "office"): void {
  platform.connection.event("calling.call.receive", {
    call_id,
    node_id: "n1",
    context,
    call_state: "created",
    device: phone,
  });
}

/** The platform reports the state of a call. */
export function reportState(
  { platform }: Stage,
  call_id: string,
  call_state: string,
  more: object = {},
): void {
  platform.connection.event("calling.call.state", { call_id, node_id: "n1", call_state, ...more });
}
