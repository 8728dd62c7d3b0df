import type { CallLeg } from "@twinline/core/internal";

import { answerOf, refusalOf } from "../operation/execution.js";
import { logRefusal } from "../operation/log-refusal.js";
import { PassResult } from "../results/control.js";

/** Passes a call back to the platform, unless it has ended. Never rejects. */
export async function passBack(leg: CallLeg | undefined, ended: boolean): Promise<PassResult> {
  try {
    if (leg === undefined) throw new Error("call.pass was not sent: the call is not dialled");
    if (ended) throw await leg.notSent("calling.pass");
    return new PassResult(answerOf(await leg.command("calling.pass")));
  } catch (error) {
    logRefusal(leg?.session.log, error);
    return new PassResult(refusalOf(error));
  }
}
