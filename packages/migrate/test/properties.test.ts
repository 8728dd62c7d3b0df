import { expect, test } from "@jest/globals";
import { openProject, toV2, toV3, type Outcome, type Project } from "@twinline/migrate";
import * as fc from "fast-check";

/** Things that people write in a handler, some of which are not certain. */
const statements = [
  "await call.answer();",
  "  // a comment\n    await call.playTTS({ text: 'Hello' })",
  "const { successful, result } = await call.promptTTS({ type: 'digits', digits_max: 1, text: '?' });",
  "if (successful && result === '1') await call.hangup();",
  "const recorded = await call.record({ beep: true }); if (!recorded.successful) return;",
  "const action = await call.playAsync({ type: 'silence', duration: 1 }); await action.stop();",
  "call.on('ended', () => console.log(`bye ${call.from}`));",
  "call.on('play.finished', (call, params) => note(params));",
  "const peer = await call.connect({ type: 'phone', to: '+1', timeout: 5 }); use(peer.successful);",
  "await call.waitForEnded();",
  "await call.prompt(elsewhere);",
  "send(await call.record({}));",
  "await call.sendDigits('12');",
  "await call.peer.hangup();",
  "for (const text of ['a', 'b']) { await call.playTTS({ text }); }",
  "music.play(); const x = { call: 1, onIncomingCall: 2 };",
];

const program = fc
  .tuple(
    fc.subarray(statements, { minLength: 1 }),
    fc.constantFrom(
      `const { RelayConsumer } = require("@signalwire/node")`,
      `import { RelayConsumer } from '@signalwire/node';`,
    ),
    fc.constantFrom(
      (body: string) =>
        `new RelayConsumer({ contexts: ['a'], onIncomingCall: async (call) => {\n${body}\n} }).run();`,
      (body: string) =>
        `const c = new RelayConsumer({\n  contexts: ["a"],\n  async onIncomingCall(call) {\n${body}\n  },\n});\nc.run();`,
      (body: string) =>
        `async function answer(call) {\n${body}\n}\nconst o = { contexts: ['a'], onIncomingCall: answer };\nconst c = new RelayConsumer(o);\nvoid c.run();`,
    ),
  )
  .map(
    ([body, head, shape]) => `${head}\n${shape(body.map((line) => `    ${line}`).join("\n"))}\n`,
  );

/** Moves the handler alone. */
const handlerToV3 = (project: Project): Outcome => toV3(project, { only: ["onIncomingCall"] });

const run = (command: (project: Project) => Outcome, code: string): Outcome =>
  command(openProject(new Map([["app.js", code]])));

const after = (code: string, { changes }: Outcome): string => changes[0]?.after ?? code;

test.each([
  ["v2", toV2],
  ["v3", toV3],
  ["v3 --only", handlerToV3],
] as const)(
  "whatever %s writes parses, and a second run changes nothing more",
  (_name, command) => {
    fc.assert(
      fc.property(program, (code) => {
        const text = after(code, run(command, code));
        const again = run(command, text);
        expect(again.problems).toEqual([]);
        expect(after(text, again)).toBe(text);
      }),
      { numRuns: 60 },
    );
  },
);

test.each([
  ["v3", toV3],
  ["v3 --only", handlerToV3],
] as const)(
  "where manual work is left, %s only adds comments to what v2 wrote",
  (_name, command) => {
    fc.assert(
      fc.property(program, (code) => {
        const outcome = run(command, code);
        if (!outcome.findings.some(({ sure }) => sure === "decide")) return;
        const unmarked = after(code, outcome).replaceAll(/\/\/ twinline: [^\n]*\n\s*/g, "");
        expect(unmarked).toBe(after(code, run(toV2, code)));
      }),
      { numRuns: 60 },
    );
  },
);

test("a handler that moves alone, and then its client, end where a move of both ends", () => {
  fc.assert(
    fc.property(program, (code) => {
      const alone = run(handlerToV3, code);
      if (alone.findings.some(({ sure }) => sure === "decide")) return;
      const both = after(code, run(toV3, code));
      const text = after(code, alone);
      expect(unspaced(after(text, run(toV3, text)))).toBe(unspaced(both));
    }),
    { numRuns: 60 },
  );
});

const unspaced = (text: string): string => text.replaceAll(/\s+/g, " ");

test("a program that does not use a legacy SDK is never changed", () => {
  fc.assert(
    fc.property(program, (code) => {
      const other = code.replaceAll("@signalwire/node", "another-sdk");
      expect(run(toV2, other).changes).toEqual([]);
      expect(run(toV3, other).changes).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
