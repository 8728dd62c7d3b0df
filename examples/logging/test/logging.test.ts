import { Writable } from "node:stream";

import { Consumer } from "@twinline/compat-v2";
import type { Logger } from "@twinline/core";
import { RelayClient } from "@twinline/relay-v3";
import { startSimulator } from "@twinline/simulator";
import { describe, expect, it } from "@jest/globals";
import pino from "pino";
import { createLogger, format, transports } from "winston";

import { pinoLogger } from "../pino.js";
import { winstonLogger } from "../winston.js";

type Line = Readonly<Record<string, unknown>>;

/** Where a logger writes its lines of JSON. */
function lines() {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  const all = (): Line[] =>
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Line);
  /** Waits for the first line that says this. */
  const saying = async (words: string): Promise<Line> => {
    for (;;) {
      const line = all().find((one) => String(one["msg"] ?? one["message"]).includes(words));
      if (line !== undefined) return line;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { stream, all, saying };
}

const credentials = { project: "p", token: "a-secret-token", env: {} };

const loggers: readonly (readonly [string, (stream: Writable) => Logger])[] = [
  ["pino", (stream) => pinoLogger(pino({ level: "info" }, stream))],
  [
    "winston",
    (stream) =>
      winstonLogger(
        createLogger({
          level: "info",
          format: format.json(),
          transports: [new transports.Stream({ stream })],
        }),
      ),
  ],
];

describe.each(loggers)("%s", (_name, loggerOn) => {
  it("gets one line for a record, with the call's id and the area as fields", async () => {
    const { stream, all, saying } = lines();
    await using sim = await startSimulator({ unexpected: "error" });
    const logger = loggerOn(stream);
    await using client = new RelayClient({
      ...{ ...credentials, host: sim.host, contexts: ["office"], logger, log_level: "debug" },
    });
    client.on_call(() => {
      throw new Error("a slip in a handler");
    });
    await client.connect();
    const caller = await sim.call({ context: "office" });
    const line = await saying("The on_call handler");
    expect(line).toMatchObject({
      ...{ component: "twinline", area: "handlers", handler: "on_call", call_id: caller.call_id },
      error: expect.stringMatching(/^Error: a slip in a handler\n +at /),
    });
    const connected = await saying("Connected to");
    expect(connected).toMatchObject({ area: "session" });
    // The level of the logger decides: frames are not written.
    expect(all().filter(({ area }) => area === "wire")).toEqual([]);
    expect(JSON.stringify(all())).not.toContain("a-secret-token");
  });
});

describe("a level for each area", () => {
  it("writes the frames and nothing else when only `wire` is at debug", async () => {
    const { stream, all, saying } = lines();
    await using sim = await startSimulator({ unexpected: "error" });
    const consumer = new Consumer({
      ...{ ...credentials, host: sim.host, contexts: ["office"] },
      logger: pinoLogger(pino({ level: "debug" }, stream)),
      log_level: { default: "warn", wire: "debug" },
      on_incoming_call: (call) => call.hangup(),
    });
    const over = consumer.run();
    await sim.listens("office");
    const caller = await sim.call({ context: "office" });
    await caller.ended;
    await saying("calling.end");
    const areas = new Set(all().map(({ area }) => area));
    await consumer.client?.disconnect();
    await over;
    expect(areas).toEqual(new Set(["wire"]));
  });
});
