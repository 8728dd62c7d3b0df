import { expect, it } from "@jest/globals";
import { offerParams, setUpScripted, turn } from "../support/stage.js";

it("a call of a context without a handler is warned of by name, with advice the first time", async () => {
  const lines: string[] = [];
  const note = (line: string): void => void lines.push(line);
  const logger = { debug: note, info: note, warn: note, error: note };
  const { session, sockets } = await setUpScripted({ logger, log_level: "warn" });
  const taker = { name: "another client" };
  session.claim(["office", "sales"], taker);
  for (const call_id of ["c1", "c2"]) {
    sockets.link.event(`e-${call_id}`, "calling.call.receive", offerParams(call_id));
  }
  await turn();
  expect(lines).toEqual([
    expect.stringMatching(
      /c1 .*no handler.*"office" \(it has handlers for: "office", "sales"\)\. Set/,
    ),
    expect.stringMatching(/c2 .*this app has no handler for calls on the context "office"$/),
  ]);
  await session.disconnect();
});
