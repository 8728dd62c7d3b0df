import { flags } from "./flags.js";

const examples = `twinline-simulator: a RELAY platform on this machine

Examples
  npx @twinline/simulator
      Start a platform. It prints how to connect your app, and the address of the phone,
      a web page from which you call your app. Ctrl-C stops it.

  npx @twinline/simulator --port 4711 --context support=+15550111 --log
      Listen on a fixed port, offer calls to +15550111 to apps that listen to the context
      "support", and show the frames.

  npx @twinline/simulator --script people.ts
      Add people who call your app and who your app can call.

  npx @twinline/simulator --tls
      Speak wss://, for SDKs that speak nothing else, such as Python's.

  npx @twinline/simulator --record session.ndjson
  npx @twinline/simulator --replay session.ndjson
      Record a session. Replay it later, without people, to check that your app still does
      the same.

  npx @twinline/simulator test session.ndjson > flow.test.ts
      Write the calls of a session as tests, for jest, or with --runner vitest or node:test.
      --app ./app.js names the module that exports startApp; --call <id> selects a call.
`;

const scripts = `A script of people (people.ts)
  import { answers, busy, type Simulator } from "@twinline/simulator";

  export const numbers = { "+15550111": "support" };   // contexts by number

  export const people = {                              // people by number
    "+15550132": busy(),
    "+15550133": answers(async (callee) => {           // answers after 2 s, then …
      await callee.says("Hello?");
      await callee.hears(/appointment/);
      await callee.press("1");
    }),
  };

  export default async function (sim: Simulator) {     // runs once an app listens
    const ann = await sim.call({ from: "+15550201", to: "+15550111" });
    await ann.hears(/enter your PIN/);
    await ann.press("4711#");
    await ann.ended;
  }

Exit codes: 0 success; 1 something failed; 2 wrong command line.
`;

/** The help: examples, every flag, and an example of a script. */
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
