import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { describe, expect, it } from "@jest/globals";
import { RelayConnectionError } from "@twinline/core";
import type { CallLeg } from "@twinline/core/internal";
import { offerParams, setUpScripted, stateParams, turn } from "../support/stage.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Follows a call, and keeps nothing of it. */
function follow(leg: CallLeg): WeakRef<object> {
  const follower = { onEvent: () => undefined };
  leg.observe(follower);
  return new WeakRef(follower);
}

describe("a call that has ended", () => {
  it.each(["ended", "lost", "closed"])(
    "releases its observers, even while the app keeps the call: %s",
    async (end) => {
      const { calls, sockets, session } = await setUpScripted();
      sockets.link.event("1", "calling.call.receive", offerParams("c"));
      await turn();
      const leg = calls.leg("c") as CallLeg;
      const follower = follow(leg);
      if (end === "ended") sockets.link.event("2", "calling.call.state", stateParams("c", "ended"));
      else if (end === "lost") leg.lose(new RelayConnectionError("lost"));
      else await session.disconnect();
      await turn();
      collectGarbage();
      expect(leg.over).toBe(true);
      expect(follower.deref()).toBeUndefined();
      await session.disconnect();
    },
  );
});
