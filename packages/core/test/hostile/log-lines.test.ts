/** What a platform can write into a log. */
import { describe, expect, it } from "@jest/globals";

import { setUpRaw } from "../support/stage.js";
import { eventFrame } from "../support/test-platform.js";

// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]/;
const forged = "no\n2026-01-01 error twinline: forged\r\u001b[2J\u202e\u2028\u009b1A";

describe("a log line", () => {
  it("stays one line for any text of the platform", async () => {
    await using stage = await setUpRaw();
    const settled = stage.session.request("calling.play", {}).catch((error: unknown) => error);
    const request = await stage.connection.next("calling.play");
    stage.connection.send(
      eventFrame("e1", `calling.${forged}`, { call_id: forged }),
      eventFrame(forged, "calling.call.play", { [forged]: forged }),
      { jsonrpc: "2.0", id: forged, method: forged, params: {} },
      { jsonrpc: "2.0", id: forged, result: {} },
    );
    request.refuse({ code: 500, message: forged });
    stage.session.log.error("A command failed", await settled);
    expect(stage.log.some((line) => line.includes("forged"))).toBe(true);
    const lines = stage.log.flatMap((entry) => entry.split(/\n(?= {4}at )/));
    expect(lines.filter((line) => controls.test(line))).toEqual([]);
  });

  it("shows no digits that a caller keyed, unless log_digits is true", async () => {
    const events = [
      { result: { type: "digit", params: { digits: "4000056655665556", terminator: "#" } } },
      { detect: { type: "digit", params: { event: "4000056655665556" } } },
      { result: { digits: "4000056655665556" } },
    ];
    for (const log_digits of [false, true]) {
      await using stage = await setUpRaw({ log_digits });
      const seen = new Promise((resolve) => stage.session.on("event", resolve));
      stage.connection.send(
        ...events.map((params, index) => eventFrame(`e${index}`, "calling.call.collect", params)),
      );
      await seen;
      await stage.connection.until(() => stage.connection.frames.length >= 4);
      const shown = stage.log.filter((line) => line.includes("4000056655665556"));
      expect(shown.length > 0).toBe(log_digits);
    }
  });
});
