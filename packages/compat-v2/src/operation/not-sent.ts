import { endOfTurn, legKey } from "@twinline/core/internal";

import type { Call } from "../call/call.js";
import { sessionKey } from "./session-key.js";

/**
 * A command was not sent, for the call has ended or was never dialled. Resolves a turn of the event loop
 * later, so that a loop of such commands does not keep the process from everything else.
 *
 * @param where the public method, such as `call.play`
 */
export async function notSent(call: Call, where: string): Promise<void> {
  const leg = call[legKey];
  if (leg !== undefined) {
    await leg.notSent(where);
    return;
  }
  call[sessionKey].log.warn(`${where} was not sent: the call is not dialled`);
  await new Promise<void>((resolve) => {
    endOfTurn(resolve);
  });
}
