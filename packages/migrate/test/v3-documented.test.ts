import { describe, expect, test } from "@jest/globals";

import { doubts, move } from "./support/moved.js";

describe("the documented dialect", () => {
  const answering = (line: string): string =>
    `import { Consumer } from "@twinline/compat-v2";\nclass Desk extends Consumer {\n  async on_incoming_call(call) {\n    ${line}\n  }\n}\nnew Desk().run();\n`;

  test.each([
    [`await call.play_tts("Hi");`, `(await call.play_tts("Hi")).wait();`],
    [
      `await call.prompt_tts("digits", "PIN?", { digits_max: 4, volume: 0 });`,
      `(await call.prompt_tts("PIN?", { digits: { max: 4 } }, { volume: 0 })).wait();`,
    ],
    [
      `await call.play([{ type: "silence", duration: 1 }], { volume: 3 });`,
      `(await call.play([{ type: "silence", duration: 1 }], { volume: 3 })).wait();`,
    ],
    [
      `await call.record({ record_format: "wav" });`,
      `(await call.record({ format: "wav" })).wait();`,
    ],
    [
      `await call.fax_send({ url: "u", header: "" });`,
      `(await call.send_fax("u", { header_info: "" })).wait();`,
    ],
  ])("%s", (before, after) => {
    const { changes, findings } = move(answering(before));
    expect(findings).toEqual([]);
    expect(changes[0]?.after).toContain(after);
  });

  test.each([
    `await call.play_tts("Hi", "en-GB");`,
    `await call.record(true, "wav");`,
    `await call.record(options);`,
    `await call.prompt_ringtone("digits", "us", {});`,
    `await call.connect([{ to_number: "+1" }]);`,
    `await call.play({ media_list: [] });`,
  ])("%s is marked for manual work", (line) => {
    expect(doubts(answering(line)).join()).toMatch(/not written here/);
  });

  test("depends on what the program imports from compat-v2, not on its other imports", () => {
    const code = answering(`call.on("play.finished", (params) => log(params.state));`);
    const beside = `import { RelayClient } from "@twinline/relay-v3";\nexport const modern = new RelayClient({});\n`;
    expect(move(beside + code).changes[0]?.after).toContain("log(params.state)");
    expect(doubts(beside + code)).toEqual([]);
  });
});

describe("a listener of the documented dialect", () => {
  const listening = (line: string): string => {
    const { changes, findings } = move(
      `import { Consumer } from "@twinline/compat-v2";\nclass Desk extends Consumer {\n  on_incoming_call(call) {\n    ${line}\n  }\n}\nnew Desk().run();\n`,
    );
    expect(findings).toEqual([]);
    return (changes[0]?.after ?? "").split("\n").slice(8, -4).join("\n").replaceAll(/^ {4}/gm, "");
  };

  test.each([
    [
      `call.on("play.finished", (params) => log(params.state));`,
      `call.on("calling.call.play", ({ params }) => {\n  if (params.state === "finished") log(params.state);\n});`,
    ],
    [`call.on("stateChange", log);`, `call.on("calling.call.state", ({ params }) => log(params));`],
    [
      `call.on("detect.update", (found) => { log(found.type); });`,
      `call.on("calling.call.detect", (event) => {
  if (["finished", "error"].includes(event.params.detect.params?.event ?? "")) return;
  const found = event.params.detect;
  log(found.type);
});`,
    ],
  ])("%s gets the params", (before, after) => {
    expect(listening(before)).toBe(after);
  });
});
