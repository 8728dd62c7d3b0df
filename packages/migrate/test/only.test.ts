import { describe, expect, test } from "@jest/globals";
import { openProject, toV3, type Outcome } from "@twinline/migrate";

const head = `const { RelayConsumer } = require("@twinline/compat-v2");
const { Call } = require("@twinline/relay-v3");
`;

const consumer = (body: string, handler: string): string => `${head.split("\n")[0] ?? ""}
${body}
const consumer = new RelayConsumer({
  contexts: ["a"],
  onIncomingCall: ${handler},
});
consumer.run();
`;

const move = (code: string, ...only: string[]): Outcome =>
  toV3(openProject(new Map([["app.js", code]])), { only });

const after = (code: string, ...only: string[]): string => {
  const { changes, findings } = move(code, ...only);
  expect(findings).toEqual([]);
  return changes[0]?.after ?? code;
};

describe("a handler that moves alone", () => {
  test("gets a v3 view of its call, and everything around it stays", () => {
    const before = consumer(
      "",
      "async (call) => {\n    await call.answer();\n    await call.playTTS({ text: 'Hi' });\n  }",
    );
    expect(after(before, "app.js:onIncomingCall")).toBe(
      before
        .replace(/^.*\n/, head)
        .replace("(call) => {", "(v2Call) => {\n    const call = Call.from(v2Call);")
        .replace("call.playTTS({ text: 'Hi' })", "(await call.playTTS({ text: 'Hi' })).wait()"),
    );
  });

  test("hands the v2 call to what stays on v2", () => {
    const text = after(
      consumer(
        "const all = new Set(); let last;",
        `async (call) => {
    all.add(call);
    last = call;
    log({ call }, \`\${call.id}\`);
    call.on("ended", (call) => all.delete(call));
    call.on("record.finished", saved);
    await greet(call, "Hi");
  }`,
      ) +
        "function greet(call, text) { return call.playTTS({ text }); }\nfunction saved(call) {}\n",
      "onIncomingCall",
    );
    for (const line of [
      "all.add(v2Call);",
      "last = v2Call;",
      "log({ call: v2Call }, `${call.callId}`);",
      "all.delete(v2Call)",
      "saved(v2Call, params)",
      'await greet(v2Call, "Hi");',
      "function greet(call, text) { return call.playTTS({ text }); }",
    ]) {
      expect(text).toContain(line);
    }
  });

  test("makes a v3 view of each call that it finds elsewhere", () => {
    const text = after(
      consumer(
        "const all = [];\nasync function close() {\n  for (const call of all) await call.hangup();\n  const first = all[0];\n  if (first) first.hangup();\n}",
        "async (call) => { all.push(call); }",
      ),
      "app.js:close",
    );
    expect(text).toContain("for (const call of all) await Call.from(call).hangup();");
    expect(text).toContain("const first = Call.from(all[0]);");
  });

  test("makes a v3 view of a call that it dialled, where that was successful", () => {
    const dialling = (guard: string): string =>
      `const { RelayClient } = require("@twinline/compat-v2");
const client = new RelayClient({});
async function remind(to) {
  const result = await client.calling.dial({ type: "phone", from: "+1", to, timeout: 5 });
  ${guard}
  await talk(result.call);
  await result.call.hangup();
}
async function talk(call) {
  await call.playTTS({ text: "Hi" });
}
`;
    const text = after(dialling("if (!result.successful) return;"), "app.js");
    expect(text).toContain("await talk(result.call);");
    expect(text).toContain("await Call.from(result.call).hangup();");
    expect(text).toContain("async function talk(v2Call) {\n  const call = Call.from(v2Call);");
    const { changes } = move(dialling(""), "app.js");
    expect(changes).toEqual([]);
  });

  test("takes names that nothing in its function has", () => {
    const text = after(
      consumer("class Call {}", "async (call) => { const v2Call = 1; await call.hangup(v2Call); }"),
      "onIncomingCall",
    );
    expect(text).toContain('const { Call: V3Call } = require("@twinline/relay-v3");');
    expect(text).toContain(
      "async (v2Call2) => { const call = V3Call.from(v2Call2); const v2Call = 1;",
    );
  });

  test("may read the result of a helper that stays, and is changed when that moves", () => {
    const before = consumer(
      "async function ask(call) {\n  return call.promptTTS({ type: 'digits', text: '?' });\n}",
      "async (call) => {\n    const answer = await ask(call);\n    if (answer.successful) await call.hangup();\n  }",
    );
    const first = after(before, "onIncomingCall");
    expect(first).toContain("if (answer.successful) await call.hangup();");
    const second = after(first, "ask");
    expect(second).toContain('if (answer.params.result?.type === "digit") await call.hangup();');
  });

  test("stays, with a comment where its result is read, while its caller is on v2", () => {
    const before = consumer(
      "async function ask(call) {\n  return call.promptTTS({ type: 'digits', text: '?' });\n}",
      "async (call) => {\n    const answer = await ask(call);\n    if (answer.successful) await call.hangup();\n  }",
    );
    const { changes, findings } = move(before, "ask");
    expect(findings.map(({ note }) => note)).toEqual([
      expect.stringMatching(/reads it as v2: move/),
    ]);
    const marked = changes[0]?.after ?? "";
    expect(marked.replace(/ *\/\/ twinline: .*\n/, "")).toBe(before);
    // Both at once is fine, and the comment goes.
    const both = after(marked, "ask", "onIncomingCall");
    expect(both).not.toContain("twinline: ");
    expect(both).toContain("answer.params.result?.type");
  });

  test("leaves the other handlers of the file that can move to move", () => {
    const before = consumer(
      "async function one(call) {\n  await call.prompt(elsewhere);\n}\nasync function two(call) {\n  await call.hangup();\n}",
      "async (call) => {\n    await one(call);\n    await two(call);\n  }",
    );
    const { changes, findings } = move(before, "app.js");
    expect(findings).toHaveLength(1);
    expect(changes[0]?.after).toContain("async function one(call) {\n  // twinline: ");
    expect(changes[0]?.after).toContain("const call = Call.from(v2Call);\n  await call.hangup();");
  });
});

describe("what --only names", () => {
  const app = consumer(
    "class A {\n  answer(call) { return call.answer(); }\n  go() {}\n}\nconst a = new A();",
    "a.answer.bind(a)",
  );

  test.each([
    "app.js",
    "app.js:answer",
    "app.js:A.answer",
    "answer",
    "app.js:onIncomingCall",
    "app.js:3",
    "./app.js",
  ])("%s is the same method", (only) => {
    expect(after(app, only)).toContain("answer(v2Call) { const call = Call.from(v2Call);");
  });

  test.each([
    [
      "app.js:go",
      'No function called "go" in app.js uses a v2 call. Functions that do: app.js:3 (answer).',
    ],
    ["other.js", "The files to migrate do not include other.js"],
    ["app.js:onTask", "app.js:onTask takes no call"],
    ["app.js:ready", "ready is migrated with its client"],
  ])("%s is refused with what there is", (only, message) => {
    expect(() => move(app, only)).toThrow(message);
  });

  test("a line number selects one of several functions with the same name", () => {
    const code = `${app}class B {\n  answer(call) { return call.playTTS({}); }\n}\nnew RelayConsumer({ onIncomingCall: new B().answer });\n`;
    expect(() => move(code, "answer")).toThrow(
      /Select one by its line: app\.js:3 \(answer\), app\.js:\d+ \(answer\)/,
    );
  });
});
