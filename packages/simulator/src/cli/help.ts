import { flags } from "./flags.js";

const examples = `twinline-simulator: a phone network on your desk

Try it
  npx twinline-simulator
      A RELAY platform on this machine. It prints how to point your app at it, and the
      address of a phone, a web page to call your app from. Ctrl-C ends it.

  npx twinline-simulator --port 4711 --context support=+15550111 --log
      Always on the same port. Calls to +15550111 are offered to apps that listen to the
      context "support". The frames are shown as they pass.

  npx twinline-simulator --script people.ts
      With people who call your app, and whom your app can call.

  npx twinline-simulator --tls
      For SDKs that speak wss:// only, such as Python's.

  npx twinline-simulator --record session.ndjson
  npx twinline-simulator --replay session.ndjson
      Keep a session; later check, without people, that your app still does the same.

  npx twinline-simulator test session.ndjson > flow.test.ts
      Write the calls of a session as tests: for jest, or with --runner vitest or node:test.
      --app ./app.js names the module that exports startApp; --call <id> chooses a call.
`;

const scripts = `A script of people (people.ts)
  import { answers, busy, type Simulator } from "@twinline/simulator";

  export const numbers = { "+15550111": "support" };   // calls to a number: to this context

  export const people = {                              // who lives where
    "+15550132": busy(),
    "+15550133": answers(async (callee) => {           // picks up after two seconds, then …
      await callee.says("Hello?");
      await callee.hears(/appointment/);
      await callee.press("1");
    }),
  };

  export default async function (sim: Simulator) {     // who calls, once an app listens
    const ann = await sim.call({ from: "+15550201", to: "+15550111" });
    await ann.hears(/enter your PIN/);
    await ann.press("4711#");
    await ann.ended;
  }

It ends with 0; with 1 when something failed; with 2 when the command line makes no sense.
`;

/** The help: what to try first, then every flag, then what a script looks like. */
export function help(): string {
  return [examples, ...groups(), scripts].join("\n");
}

const column = 30;
const width = 92;

function groups(): string[] {
  const byGroup = new Map<string, string[]>();
  for (const [name, flag] of Object.entries(flags)) {
    const short = "short" in flag ? `-${flag.short}, ` : "    ";
    const value = "value" in flag ? ` <${flag.value}>` : "";
    const lines = byGroup.get(flag.group) ?? [];
    byGroup.set(flag.group, [...lines, ...entry(`  ${short}--${name}${value}`, flag.text)]);
  }
  return [...byGroup].map(([group, lines]) => `${group}\n${lines.join("\n")}\n`);
}

function entry(flag: string, text: string): string[] {
  const lines: string[] = [];
  let line = flag.length < column ? flag.padEnd(column) : "";
  if (line === "") {
    lines.push(flag);
    line = " ".repeat(column);
  }
  for (const word of text.split(" ")) {
    const next = line.trimEnd().length < column ? line + word : `${line} ${word}`;
    if (next.length > width) {
      lines.push(line);
      line = " ".repeat(column) + word;
    } else line = next;
  }
  return [...lines, line];
}
