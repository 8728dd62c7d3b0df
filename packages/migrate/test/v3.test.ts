import { describe, expect, test } from "@jest/globals";
import { openProject, toV3 } from "@twinline/migrate";
import { RelayClient } from "@twinline/relay-v3";

import { plain } from "../src/legacy/methods.js";
import { clientMembers } from "../src/v3/subclasses.js";
import { consumer, doubts, handler, head, move } from "./support/moved.js";

describe("a consumer", () => {
  test("becomes a client, and its hooks are registered with it", () => {
    expect(move(consumer("await call.answer();")).changes[0]?.after).toBe(
      `const { RelayClient } = require("@twinline/relay-v3");
const consumer = new RelayClient({
  contexts: ["a"],
});
consumer.onCall(async (call) => {
  await call.answer();
});
consumer.run({ drain_timeout: 0 });
`,
    );
  });

  test("keeps its comments and the code around it", () => {
    const { changes } = move(`${head}// Above.
const consumer = new RelayConsumer({
  // The only one.
  contexts: ["a"], // really
  /* Answers. */
  onIncomingCall: answer,
});
const other = { play() {} };   // odd   spacing
other.play();
function answer(call) { return call.answer() }
`);
    const after = changes[0]?.after ?? "";
    for (const kept of [
      "// Above.",
      "// The only one.",
      "/* Answers. */",
      "   // odd   spacing\nother.play();",
    ]) {
      expect(after).toContain(kept);
    }
  });
});

describe("a class that extends the consumer", () => {
  const subclass = (body: string, end = "new Desk().run();"): string =>
    `import { Consumer } from "@twinline/compat-v2";\nclass Desk extends Consumer {\n${body}\n}\n${end}\n`;

  test("becomes a client that registers its methods, with what setup() set", () => {
    const { changes, findings } = move(
      subclass(`  setup() {
    this.contexts = ["a"];
  }

  async on_incoming_call(call) {
    this.seen = call.id;
    await call.play_tts("Hi", { gender: "male" });
  }

  on_incoming_message(message) {
    log(message.body);
  }

  async teardown() {}`),
    );
    expect(findings).toEqual([]);
    expect(changes[0]?.after).toBe(`import { RelayClient } from "@twinline/relay-v3";
class Desk extends RelayClient {
  constructor() {
    super({ contexts: ["a"] });
    this.on_call((call) => this.on_incoming_call(call));
    this.on_message((message) => this.on_incoming_message(message));
  }

  async on_incoming_call(call) {
    this.seen = call.call_id;
    await (await call.play_tts("Hi", { gender: "male" })).wait();
  }

  on_incoming_message(message) {
    log(message.body);
  }

  async teardown() {}
  async run() {
    try {
      await super.run();
    } finally {
      await this.teardown();
    }
  }
}
new Desk().run();
`);
  });

  test("takes options when it is made with some", () => {
    const { changes } = move(
      subclass(
        `  setup() {\n    this.contexts = ["a"];\n  }\n  on_incoming_call() {}`,
        "new Desk({ token }).run();",
      ),
    );
    expect(changes[0]?.after).toContain(
      `constructor(options) {\n    super({ ...options, contexts: ["a"] });`,
    );
  });

  test.each([
    ["setup() { this.contexts = find(this); }", /no setup/],
    ["setup() { console.log(1); }", /no setup/],
    ["on_task(task) {}", /receives no tasks/],
    ["dial(number) {}", /already has a dial/],
    ["calls = [];", /already has a calls/],
    ["constructor() { if (x) super({}); else super(); }", /where this constructor calls super/],
    ["constructor() { super({ ready() {} }); }", /make methods of them/],
  ])("%s is marked for manual work", (body, why) => {
    expect(doubts(subclass(body)).join("\n")).toMatch(why);
  });

  test("may have no member that a v3 client has", () => {
    const own = Object.getOwnPropertyNames(RelayClient.prototype).filter(
      (name) => !["constructor", "toString"].includes(name),
    );
    expect(own.filter((name) => !clientMembers.has(plain(name)))).toEqual([]);
    expect(own.length).toBeGreaterThan(10);
  });
});

describe("a method of v2", () => {
  test.each([
    [`await call.playTTS({ text: "Hi" });`, `await (await call.playTTS({ text: "Hi" })).wait();`],
    [
      `call.playTTS({ text: "Hi" }).then(() => call.hangup());`,
      `call.playTTS({ text: "Hi" }).then((action) => action.wait()).then(() => call.hangup());`,
    ],
    [
      `const a = await call.playAsync({ type: "silence", duration: 1 }); await a.stop();`,
      `const a = await call.play([{ type: "silence", duration: 1 }]); await a.stop();`,
    ],
    [
      `await call.promptAudio({ type: "both", url, initial_timeout: 0, speech_hints: ["a"] });`,
      `await (await call.promptAudio(url, { digits: {}, speech: { hints: ["a"] } })).wait();`,
    ],
    [
      `await call.detect({ type: "fax", tone: "CED", timeout: 3 });`,
      `await (await call.detect({ type: "fax", tone: "CED" }, { timeout: 3 })).wait();`,
    ],
    [
      `await call.faxSend(url, "+1", "");`,
      `await (await call.sendFax(url, { identity: "+1" })).wait();`,
    ],
    [
      `const m = await call.playAsync({ type: "silence" }); const s = await m.stop(); if (!s.successful) give();`,
      `const m = await call.play([{ type: "silence" }]); const s = await m.stop().catch(() => undefined); if (s?.code !== "200") give();`,
    ],
    [
      `if ((await call.pass()).successful) go();`,
      `if ((await call.pass().then(({ code }) => code === "200", () => false))) go();`,
    ],
    [`await call.sendDigitsAsync("1w2");`, `await call.sendDigits("1w2");`],
    [
      `await call.connectAsync({ type: "phone", from: "+1", to: "+2", timeout: 5 });`,
      `await call.connect([[{ type: "phone", from: "+1", to: "+2", timeout: 5 }]]);`,
    ],
    [
      `const { successful } = await call.disconnect(); go(successful);`,
      `const event = await call.disconnect().then(() =>
    call.waitFor("calling.call.connect", ({ params }) => ["disconnected", "failed"].includes(params.connect_state))
      .catch(() => call.waitForEnded()));
  const successful = event.params.connect_state === "disconnected"; go(successful);`.replaceAll(
        "\n  ",
        "\n",
      ),
    ],
    [
      `const r = await call.record({}); log(r.event && r.event.name);`,
      `const r = await (await call.record({})).wait(); log(r && (r.params.state ?? r.params.call_state));`,
    ],
    [
      `call.on("detect.update", (call, params) => log(params));`,
      `call.on("calling.call.detect", ({ params }) => {
  if (!["finished", "error"].includes(params.detect.params?.event ?? "")) log(params);
});`,
    ],
    [
      `call.on("ended", one); call.off("ended");`,
      `call.on("calling.call.state", ({ params }) => {
  if (params.call_state === "ended") one(call, params);
}); call.off("calling.call.state");`,
    ],
    [
      `call.on("play.finished", one); call.on("play.finished", two);`,
      `call.off("calling.call.play").on("calling.call.play", ({ params }) => {
  if (params.state === "finished") one(call, params);
}); call.off("calling.call.play").on("calling.call.play", ({ params }) => {
  if (params.state === "finished") two(call, params);
});`,
    ],
    [
      `if (await call.waitForAnswered()) go();`,
      `if (((await call.waitForAnswered()).params.call_state === "answered")) go();`,
    ],
  ])("%s", (before, after) => {
    expect(handler(before).trim()).toBe(after);
  });
});

describe("a result", () => {
  test("is the event that its operation ended with", () => {
    expect(
      handler(`const r = await call.record({ beep: true });
    if (!r.successful) return;
    save(r.url, r.duration);`),
    ).toContain(
      `if (r.params.state !== "finished") return;
  save(r.params.url, r.params.duration);`.replaceAll("\n  ", "\n"),
    );
  });

  test("that is taken apart is read off the event", () => {
    expect(
      handler(`const { successful, result } = await call.promptTTS({ type: "digits", text: "?" });
    use(successful, result);`),
    ).toContain(`const prompted = await (await call.promptTTS("?", { digits: {} })).wait();
const successful = prompted.params.result?.type === "digit";
const result = prompted.params.result?.digits;`);
  });
});

describe("what is not certain", () => {
  test.each([
    [
      "a prompt of a kind that is decided elsewhere",
      consumer("await call.promptTTS(options);"),
      /not written here/,
    ],
    ["tasks", `${head}new RelayConsumer({ onTask: (task) => task }).run();`, /receives no tasks/],
    [
      "a result that is handed to other code",
      consumer("const r = await call.record({}); save(r);"),
      /passed on as a whole/,
    ],
    [
      "a call that is used although it may not have been answered",
      `const { RelayClient } = require("@twinline/compat-v2");\nconst c = new RelayClient({});\nasync function f() { const { call } = await c.calling.dial({ type: "phone", from, to }); await call.hangup(); }`,
      /does not exist/,
    ],
    [
      "what the platform said to a stop",
      consumer("const a = await call.playAsync({}); log((await a.stop()).code);"),
      /platform's reply/,
    ],
    [
      "one of several events that are one in v3, when it is not to be heard any more",
      consumer('call.on("ended", one); call.on("answered", two); call.off("ended");'),
      /removes the listener/,
    ],
    [
      "a parameter that only its use says is a call",
      `${head}module.exports = (call) => call.playTTS({ text: "Hi" });`,
      /--likely moves it/,
    ],
    ["a peer", consumer("await call.peer.hangup();"), /no peer/],
    [
      "what may be something else",
      consumer("end(call);").concat("end({ hangup() {} });\nfunction end(x) { x.hangup(); }"),
      /a legacy object or something else/,
    ],
  ])("%s: the program stays as it is, with a comment", (_name, code, why) => {
    expect(doubts(code).join("\n")).toMatch(why);
    const after = move(code).changes[0]?.after ?? "";
    const withoutMarks = after
      .replaceAll(/^[ \t]*\/\/ twinline: .*\n/gm, "")
      .replaceAll(/\/\/ twinline: .*\n\s*/g, "");
    expect(withoutMarks).toBe(code);
  });
});

test("--likely moves what only its use says is a call", () => {
  const code = `${head}module.exports = (call) => call.playTTS({ text: "Hi" });\n`;
  const { changes, findings } = toV3(openProject(new Map([["app.js", code]])), { likely: true });
  expect(findings).toEqual([]);
  expect(changes[0]?.after).toContain(
    'call.playTTS({ text: "Hi" }).then((action) => action.wait())',
  );
});
