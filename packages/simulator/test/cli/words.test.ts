import { describe, expect, it } from "@jest/globals";

import { numbersOf } from "../../src/cli/contexts.js";
import { flags, flagsOf, UsageError } from "../../src/cli/flags.js";
import { FrameLines } from "../../src/cli/frame-lines.js";
import { help } from "../../src/cli/help.js";
import { start, talk, tts } from "../support/stage.js";

describe("the command line", () => {
  it("has a default for everything", () => {
    expect(flagsOf([])).toMatchObject({
      port: 0,
      host: "127.0.0.1",
      tls: false,
      contexts: [],
      log: false,
      phone: true,
      faults: 0,
    });
  });

  it("takes long and short flags, with the value after a blank or an equals sign", () => {
    expect(
      flagsOf(["-p", "4711", "--context=a", "-c", "b=+1555", "--log", "--no-phone", "--seed=3"]),
    ).toMatchObject({ port: 4711, contexts: ["a", "b=+1555"], log: true, phone: false, seed: 3 });
    expect(flagsOf(["--tls-dir", "certs"])).toMatchObject({ tls: true, tlsDirectory: "certs" });
  });

  it.each([
    [["--prot", "1"], "Unknown flag --prot. Did you mean --port?"],
    [["-x"], "Unknown flag -x."],
    [["--port"], "--port needs a value: --port <number>."],
    [["--port", "--tls"], "--port needs a value: --port <number>."],
    [["--port="], "--port needs a value: --port <number>."],
    [["--port", "65536"], '--port must be a whole number, 0 to 65535, got "65536".'],
    [["--seed", "1.5"], '--seed must be a whole number, got "1.5".'],
    [["--faults", "5"], '--faults must be a number from 0 to 1, got "5".'],
    [["--log=yes"], '--log takes no value, got "yes".'],
    [["--port", "1", "--port", "2"], "--port is given twice."],
    [["people.ts"], 'Unexpected argument "people.ts". To run it, write --script people.ts.'],
    [["a.ndjson"], 'Unexpected argument "a.ndjson". To play it, write --replay a.ndjson.'],
    [["start"], 'Unexpected argument "start".'],
    [["--once"], "--once needs --script <file>: it ends with the script."],
    [
      ["--replay", "a", "--script", "b"],
      "--replay cannot be combined with --script: everything comes from the recording. Leave one of them out.",
    ],
  ])("refuses %j with an explanation", (args, message) => {
    expect(() => flagsOf(args)).toThrow(new UsageError(message));
  });

  it("shows the help regardless of other flags", () => {
    expect(flagsOf(["--once", "--help"]).help).toBe(true);
  });
});

describe("--context", () => {
  it("routes numbers to a context, and gives a number to a context without one", () => {
    expect(numbersOf(["support=+15550111,+15550112", "sales", "sip=sip:a@b.c", "more"])).toEqual({
      "+15550111": "support",
      "+15550112": "support",
      "+15550100": "sales",
      "+15550101": "more",
      "sip:a@b.c": "sip",
    });
    expect(numbersOf(["a=+15550100", "b"])).toEqual({ "+15550100": "a", "+15550101": "b" });
  });

  it.each([
    [["="], /--context = is not valid/],
    [["a="], /Expected --context support or --context support=\+15550111/],
    [["a=1=2"], /is not valid/],
    [["a=+1", "b=+1"], /\+1 is given to two contexts, a and b/],
    [["a=twelve"], /"twelve" is not a phone number/],
  ])("refuses %j with an explanation", (contexts, message) => {
    expect(() => numbersOf(contexts)).toThrow(message);
  });
});

describe("--help", () => {
  it("begins with examples, names every flag, and fits a terminal", () => {
    const text = help();
    expect(text).toContain("npx @twinline/simulator");
    expect(text.indexOf("npx @twinline/simulator")).toBeLessThan(text.indexOf("--port <number>"));
    for (const name of Object.keys(flags)) expect(text).toContain(`--${name}`);
    expect(text.split("\n").filter((line) => line.length > 92)).toEqual([]);
  });
});

describe("--log", () => {
  const lines = async (colours: boolean): Promise<string[]> => {
    const { sim, caller, command } = await talk();
    await command("calling.play", { control_id: "p", play: [tts("Hello")] });
    await caller.hears("hello");
    await command("calling.play.stop", { control_id: "gone" });
    await caller.hang_up();
    await caller.ended;
    const shown = new FrameLines({ colours });
    return sim.log.map((frame) => shown.line(frame)).filter((line) => line !== undefined);
  };

  it("has a line for requests and events, and none for acknowledgements", async () => {
    const text = (await lines(false)).join("\n");
    expect(
      text.replaceAll(/\(call [0-9a-f]{8}\)/g, "(call)").replaceAll(/^ +[\d.]+ s /gm, ""),
    ).toBe(
      [
        "app → signalwire.connect office",
        "app ← signalwire.authorization.state",
        "app ← calling.call.receive created · office (call)",
        "app → calling.answer (call)",
        "app ← calling.call.state answered · office (call)",
        "app → calling.play “Hello” (call)",
        "app ← calling.call.play playing (call)",
        "app ← calling.call.play finished (call)",
        "app → calling.play.stop (call)",
        "app ← calling.play.stop is refused: 404 No calling.play with control_id gone runs on this call",
        "app ← calling.call.state ending · office (call)",
        "app ← calling.call.state ended · hangup · office (call)",
      ].join("\n"),
    );
  });

  it("is coloured where colours are supported", async () => {
    expect((await lines(true)).join()).toContain("\u001B[");
    expect((await lines(false)).join()).not.toContain("\u001B[");
  });

  it("shows any frame with an injected fault", async () => {
    const { sim, command } = await talk();
    sim.fault(({ direction, message }) =>
      direction === "to_client" && "result" in message ? { delay: 1 } : undefined,
    );
    await command("calling.play", { control_id: "p", play: [tts("Hello")] });
    const shown = new FrameLines({ colours: false });
    const all = sim.log.map((frame) => shown.line(frame));
    expect(all).toContainEqual(expect.stringMatching(/app ← a reply delayed$/));
    await start();
  });
});
