import { describe, expect, it } from "@jest/globals";

import { RelayClient } from "@twinline/compat-v2";

import { setUp } from "./support/stage.js";

describe("client.__logger", () => {
  it("writes to the client's log from the level that was set, by number or by name", async () => {
    const { options, log } = await setUp();
    const { __logger: logger } = new RelayClient(options);
    expect(logger.levels).toEqual({ TRACE: 0, DEBUG: 1, INFO: 2, WARN: 3, ERROR: 4, SILENT: 5 });
    logger.info("logged", { by: "info" });
    logger.setLevel(logger.levels.WARN);
    logger.info("kept back");
    logger.warn("logged by warn");
    logger.setLevel("debug");
    logger.debug("logged by debug");
    logger.setLevel(logger.levels.SILENT);
    logger.error("kept back");
    expect(log.lines).toEqual(["logged { by: 'info' }", "logged by warn", "logged by debug"]);
    expect(logger.getLevel()).toBe(5);
  });

  it("keeps its level, with a warning, when it is set to one that does not exist", async () => {
    const { options, log } = await setUp();
    const { __logger: logger } = new RelayClient(options);
    logger.setLevel("loud" as "debug");
    logger.setLevel(9);
    expect(logger.getLevel()).toBe(logger.levels.INFO);
    expect(log.text).toMatch(/there is no level "loud"[^]*there is no level 9/);
  });
});
