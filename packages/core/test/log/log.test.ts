import { RelayCommandError, type LogRecord } from "@twinline/core";
import { Log } from "@twinline/core/internal";
import { describe, expect, it } from "@jest/globals";

import { ManualClock } from "../support/manual-clock.js";
import { setUpScripted } from "../support/stage.js";

function written(options: ConstructorParameters<typeof Log>[0] = {}) {
  const lines: string[] = [];
  const note = (level: string) => (line: string) => void lines.push(`${level} ${line}`);
  const clock = new ManualClock();
  const logger = {
    ...{ debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") },
  };
  return { log: new Log({ logger, clock, env: {}, ...options }), lines, clock };
}

function recorded() {
  const records: LogRecord[] = [];
  const unused = (): never => {
    throw new Error("a logger that takes records gets no lines");
  };
  const logger = {
    ...{ debug: unused, info: unused, warn: unused, error: unused },
    record: (record: LogRecord) => void records.push(record),
  };
  return { log: new Log({ logger, env: {} }), records };
}

describe("levels", () => {
  it("are one for all areas, or one for each", () => {
    const { log, lines } = written({ level: { default: "warn", wire: "debug", calls: "silent" } });
    log.info("a");
    log.area("wire").debug("b");
    log.area("calls").error("c");
    log.area("handlers").warn("d");
    expect(lines).toEqual(["debug b", "warn d"]);
  });

  it("can be named by the environment, one for each area too", () => {
    const env = { SIGNALWIRE_LOG_LEVEL: "error, wire=debug, nonsense=info, calls=loud" };
    const { log, lines } = written({ env });
    log.warn("a");
    log.area("calls").warn("b");
    log.area("wire").debug("c");
    expect(lines).toEqual(["debug c"]);
  });

  it("can be changed for all areas while the program runs", () => {
    const { log, lines } = written({ level: { default: "info", wire: "debug" } });
    const wire = log.area("wire");
    log.level = "error";
    log.info("a");
    wire.debug("b");
    log.error("c");
    expect(log.level).toBe("error");
    expect(lines).toEqual(["error c"]);
  });

  it("that are unknown are refused by the session, which lists the known ones", async () => {
    const wrong = setUpScripted({ log_level: { wires: "debug" } as never });
    await expect(wrong).rejects.toThrow(/log_level must be debug.*wire, calls.*wires: "debug"/);
    await expect(setUpScripted({ log_level: "loud" as never })).rejects.toThrow(/default: "loud"/);
  });
});

describe("a record", () => {
  it("has its area, its message and its fields", () => {
    const { log, records } = recorded();
    log.area("calls").warn("Call c1 is passed back", { call_id: "c1" });
    expect(records).toEqual([
      {
        level: "warn",
        area: "calls",
        message: "Call c1 is passed back",
        fields: { call_id: "c1" },
      },
    ]);
  });

  it("of an error has the message, the stack, and the error's ids as fields", () => {
    const { log, records } = recorded();
    const error = new RelayCommandError("calling.play was refused", {
      ...{ code: 400, method: "calling.play", call_id: "c1", reason: "no" },
    });
    log.error("The on_call handler threw", error, { handler: "on_call" });
    const fields = { call_id: "c1", method: "calling.play", code: 400, handler: "on_call" };
    expect(records[0]).toMatchObject({ message: "The on_call handler threw", fields });
    expect(records[0]?.error).toMatch(
      /RelayCommandError: calling.play was refused \(see .*#relaycommanderror\)\n +at /,
    );
  });

  it("hides secrets in its message and in its stack", () => {
    const { log, records } = recorded();
    log.secrets.add("PT-a-secret");
    log.error("the token PT-a-secret", new Error("with PT-a-secret"));
    expect(JSON.stringify(records)).not.toContain("PT-a-secret");
  });
});

describe("a warning that is repeated", () => {
  it("is written twenty times a minute, regardless of ids; further ones are counted", () => {
    const { log, lines, clock } = written();
    for (let number = 0; number < 50; number += 1) log.warn(`Call c-${number} is passed back`);
    expect(lines).toHaveLength(20);
    log.warn("Something else");
    expect(lines).toHaveLength(21);
    clock.advance(60);
    log.warn("Call c-50 is passed back");
    expect(lines.at(-1)).toBe("warn Call c-50 is passed back (30 more like it were left out)");
    log.warn("Call c-51 is passed back");
    expect(lines.at(-1)).toBe("warn Call c-51 is passed back");
  });

  it("is written each time at the level debug, and as an error", () => {
    const { log, lines } = written({ level: "debug" });
    for (let number = 0; number < 50; number += 1) log.warn(`Call c-${number}`);
    expect(lines).toHaveLength(50);
    const other = written();
    for (let number = 0; number < 50; number += 1) other.log.error(`Call c-${number}`);
    expect(other.lines).toHaveLength(50);
  });
});
