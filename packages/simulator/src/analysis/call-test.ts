import { isJson, type Json } from "@twinline/core/internal";

import type { CallHistory } from "./call-history.js";
import { literal, personScript, type PersonScript } from "./person-script.js";
import type { SessionModel } from "./session-model.js";

/** Test runners that a test can be written for. */
export const runners = ["jest", "vitest", "node:test"] as const;

export type Runner = (typeof runners)[number];

export interface CallTestOptions {
  /** Default `jest`. */
  readonly runner?: Runner;
  /** The module that exports `startApp`. Default `./app.js`. */
  readonly app?: string;
}

/** The assertions of a test runner, as code. */
interface Phrases {
  readonly head: readonly string[];
  equal(actual: string, expected: string): string;
  heard(person: string, words: string): string;
  sent(method: string, params: string): string;
}

const matchers = (source: string): Phrases => ({
  head: [
    `import { afterEach, beforeEach, expect, test } from ${literal(source)};`,
    "KIT",
    "",
    "installMatchers(expect);",
  ],
  equal: (actual, expected) => `expect(${actual}).toBe(${expected});`,
  heard: (person, words) => `expect(${person}).toHaveHeard(${words});`,
  sent: (method, params) =>
    `expect(sim).toHaveSent(${method}${params === "" ? "" : `, ${params}`});`,
});

const phrases: Readonly<Record<Runner, Phrases>> = {
  jest: matchers("@jest/globals"),
  vitest: matchers("vitest"),
  "node:test": {
    head: [
      'import assert from "node:assert/strict";',
      'import { afterEach, beforeEach, test } from "node:test";',
      "KIT",
    ],
    equal: (actual, expected) => `assert.equal(${actual}, ${expected});`,
    heard: (person, words) => `assertHeard(${person}, ${words});`,
    sent: (method, params) => `assertSent(sim, ${method}${params === "" ? "" : `, ${params}`});`,
  },
};

/** Params whose values differ in every call. */
const names = new Set(["call_id", "node_id", "control_id", "segment_id", "tag", "peer"]);

/** Commands that are not asserted: the caller notices them. */
const unasked = new Set(["calling.answer", "calling.end"]);

/**
 * A test file that makes calls of a session again, and expects the app to do the same: what people did
 * is repeated in the same order; what they heard and what the app requested is asserted. Nothing in it
 * depends on ids or times.
 */
export function testOf(
  model: SessionModel,
  histories: readonly CallHistory[],
  { runner = "jest", app = "./app.js" }: CallTestOptions = {},
): string {
  const phrase = phrases[runner];
  const calls = histories.map((history) => new CallTest(model, history, phrase));
  const tests = calls.map((call) => call.lines());
  const people = [...new Set(calls.flatMap(({ behaviours }) => [...behaviours]))].toSorted();
  const dials = histories.some(({ direction }) => direction === "outbound");
  const kit =
    runner === "node:test"
      ? `import { ${["assertHeard", "assertSent"].filter((name) => tests.flat().some((line) => line.includes(name))).join(", ")} } from "@twinline/simulator/kit";`
      : 'import { installMatchers } from "@twinline/simulator/kit";';
  const simulator = [
    ...people,
    ...(dials ? ["type Person"] : []),
    "startSimulator",
    "type Simulator",
    "VirtualClock",
  ];
  const numbers = Object.fromEntries(
    histories
      .filter(({ direction, context }) => direction === "inbound" && context !== "")
      .map(({ to, context }) => [to, context]),
  );
  const own = `import { ${dials ? "placeCall, " : ""}startApp } from ${literal(app)};`;
  return [
    ...phrase.head.flatMap((line) =>
      line === "KIT"
        ? [
            `import { ${simulator.join(", ")} } from "@twinline/simulator";`,
            ...(kit.includes("{  }") ? [] : [kit]),
            "",
            "// Your app: startApp({ host, project, token, clock }) connects it, and resolves with what has disconnect().",
            ...(dials ? ["// placeCall(number) has it call that number."] : []),
            own,
          ]
        : [line],
    ),
    "",
    "let sim: Simulator;",
    "let app: { disconnect(): unknown };",
    "",
    "beforeEach(async () => {",
    "  const clock = new VirtualClock();",
    `  sim = await startSimulator({ clock, unexpected: "error", numbers: ${literal(numbers)} });`,
    '  app = await startApp({ host: sim.host, project: "test", token: "test-token", clock });',
    "});",
    "",
    "afterEach(async () => {",
    "  await app.disconnect();",
    "  await sim.close();",
    "});",
    ...tests.flatMap((lines) => ["", ...lines]),
    "",
  ].join("\n");
}

/** One call as one test. */
class CallTest {
  /** The ready-made behaviours of people that it uses. */
  readonly behaviours = new Set<string>();
  readonly #model: SessionModel;
  readonly #history: CallHistory;
  readonly #phrase: Phrases;

  constructor(model: SessionModel, history: CallHistory, phrase: Phrases) {
    this.#model = model;
    this.#history = history;
    this.#phrase = phrase;
  }

  lines(): string[] {
    const history = this.#history;
    const who = history.direction === "inbound" ? "caller" : "callee";
    const script = personScript(this.#model, history, who);
    const body = [
      ...this.#others(),
      ...(who === "caller" ? this.#calls(script) : this.#isCalled(script)),
      ...script.heard.map((words) => this.#phrase.heard(who, literal(words))),
      ...this.#sent(),
    ];
    const title = `${titleOf(history)}: ${script.title}`;
    return [`test(${literal(title)}, async () => {`, ...body.map((line) => `  ${line}`), "});"];
  }

  #calls(script: PersonScript): string[] {
    const { from, to, context } = this.#history;
    return [
      `const caller = await sim.call(${literal({ from, to, context })});`,
      ...script.lines,
      this.#phrase.equal("await caller.ended", literal(script.end)),
    ];
  }

  #isCalled(script: PersonScript): string[] {
    const { to } = this.#history;
    return [
      "const callee = await new Promise<Person>((resolve) => {",
      `  sim.person(${literal(to)}, resolve);`,
      `  void placeCall(${literal(to)});`,
      "});",
      ...(script.answers ? ["callee.answer();"] : []),
      ...(script.act === undefined ? [] : [`callee.${script.act}();`]),
      ...script.lines,
      this.#phrase.equal("await callee.ended", literal(script.end)),
    ];
  }

  /** The people whom the app calls during this call. */
  #others(): string[] {
    const seen = new Set<string>();
    return this.#model.legsOf(this.#history.id).flatMap((leg) => {
      const isOther = leg.direction === "outbound" && leg.id !== this.#history.id;
      if (!isOther || leg.to === "" || leg.to === this.#history.to || seen.has(leg.to)) return [];
      seen.add(leg.to);
      return this.#person(leg);
    });
  }

  #person(leg: CallHistory): string[] {
    const { lines, answers, end } = personScript(this.#model, leg, "callee");
    const at = literal(leg.to);
    if (!answers) {
      const behaviour = end === "busy" ? "busy" : end === "decline" ? "rejects" : "no_answer";
      if (end === "not_found") return [];
      this.behaviours.add(behaviour);
      return [`sim.person(${at}, ${behaviour}());`];
    }
    this.behaviours.add("answers");
    if (lines.length === 0) return [`sim.person(${at}, answers());`];
    return [
      "sim.person(",
      `  ${at},`,
      "  answers(async (callee) => {",
      ...lines.map((line) => `    ${line}`),
      "  }),",
      ");",
    ];
  }

  #sent(): string[] {
    const lines = this.#history.requests
      .filter(({ method }) => !unasked.has(method))
      .map(({ method, params }) => {
        const visible = visibleParams(params);
        return this.#phrase.sent(literal(method), visible === undefined ? "" : literal(visible));
      });
    return [...new Set(lines)];
  }
}

function titleOf({ direction, from, to, context }: CallHistory): string {
  if (direction === "outbound") return `the app calls ${to}`;
  return `${from} calls ${context === "" ? to : context}`;
}

/** Params without the names that differ in every call. */
function visibleParams(params: Json): Json | undefined {
  const entries = Object.entries(params).filter(([name]) => !names.has(name));
  return entries.length === 0 ? undefined : (withoutNames(Object.fromEntries(entries)) as Json);
}

function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, item]) => !names.has(name) && item !== "***")
      .map(([name, item]) => [name, withoutNames(item)]),
  );
}
