/** The language of a program. */
type Language = "esm" | "commonjs" | "typescript";

const imports: Readonly<Record<Language, string>> = {
  esm: `import { Consumer } from "@twinline/compat-v2";
import { RelayClient } from "@twinline/relay-v3";
import { startSimulator } from "@twinline/simulator";`,
  commonjs: `const { Consumer } = require("@twinline/compat-v2");
const { RelayClient } = require("@twinline/relay-v3");
const { startSimulator } = require("@twinline/simulator");`,
  typescript: `import { Consumer, type Call as LegacyCall } from "@twinline/compat-v2";
import { RelayClient, type Call } from "@twinline/relay-v3";
import { startSimulator } from "@twinline/simulator";`,
};

/** A function `takeCalls` that runs an app of each face, calls both, and resolves with what the callers heard. */
function takeCalls(language: Language): string {
  const typed = (type: string) => (language === "typescript" ? `: ${type}` : "");
  return `${imports[language]}

async function takeCalls()${typed("Promise<string[]>")} {
  const sim = await startSimulator();
  const options = { project: "p", token: "a-token", host: sim.host, log_level: "warn"${language === "typescript" ? " as const" : ""} };
  const modern = new RelayClient({ ...options, contexts: ["modern"] });
  modern.on_call(async (call${typed("Call")}) => {
    await call.answer();
    const action = await call.play_tts("Hello from v3");
    await action.wait();
    await call.hangup();
  });
  await modern.connect();
  let ready${typed("() => void")} = () => undefined;
  const isReady = new Promise${language === "typescript" ? "<void>" : ""}((resolve) => (ready = resolve));
  const legacy = new Consumer({
    ...options,
    contexts: ["legacy"],
    ready: () => ready(),
    on_incoming_call: async (call${typed("LegacyCall")}) => {
      await call.answer();
      await call.play_tts("Hello from v2");
      await call.hangup();
    },
  });
  const running = legacy.run();
  await isReady;
  const heard${typed("string[]")} = [];
  for (const context of ["modern", "legacy"]) {
    const caller = await sim.call({ context });
    await caller.hears(/Hello from/);
    await caller.ended;
    heard.push(caller.heard.map(({ text }) => text).join(" "));
  }
  await modern.disconnect();
  await legacy.client.disconnect();
  await running;
  await sim.close();
  return heard;
}`;
}

/** A program that handles a call in each face and prints what the callers heard. */
export function program(language: Language): string {
  return `${takeCalls(language)}

void takeCalls().then((heard) => console.log(JSON.stringify(heard)));
`;
}

/** What a program prints if it works. */
export const heard = JSON.stringify(["Hello from v3", "Hello from v2"]);

/** A test that handles the same calls. */
export function test(language: Language, header: string): string {
  return `${header}
${takeCalls(language)}

test("both faces take a call", async () => {
  const heard = await takeCalls();
  if (JSON.stringify(heard) !== ${JSON.stringify(heard)}) throw new Error(JSON.stringify(heard));
});
`;
}

/** A program that fails if the core is installed more than once. */
export const oneCore = `import { readdirSync } from "node:fs";

const files = readdirSync("node_modules", { recursive: true }).map((file) => file.replaceAll("\\\\", "/"));
const cores = files.filter((file) => file.endsWith("@twinline/core/package.json"));
if (cores.length !== 1) throw new Error(\`Expected one core, found \${cores.join(", ")}\`);
`;

/** A program in which both faces, one imported and one required, share a session and hand over a call. */
export const oneSession = `import { createRequire } from "node:module";
import { Session } from "@twinline/core";
import { RelayClient, RelayError } from "@twinline/relay-v3";
import { startSimulator } from "@twinline/simulator";

const { Call, Consumer } = createRequire(import.meta.url)("@twinline/compat-v2");

const sim = await startSimulator();
const session = new Session({ project: "p", token: "a-token", host: sim.host });
const modern = new RelayClient({ session, contexts: ["modern"] });
modern.on_call(async (call) => {
  await call.answer();
  await Call.from(call).play_tts("Hello from v2 on a call of v3");
  const refused = await call.play([{ type: "tts", txt: "Hello" }]).catch((error) => error);
  if (!(refused instanceof RelayError)) throw new Error(\`Expected a RelayError, got \${refused}\`);
  await call.hangup();
});
await modern.connect();
let ready;
const isReady = new Promise((resolve) => (ready = resolve));
const legacy = new Consumer({
  session,
  contexts: ["legacy"],
  ready: () => ready(),
  on_incoming_call: async (call) => {
    await call.answer();
    await call.play_tts("Hello from v2");
    await call.hangup();
  },
});
const running = legacy.run();
await isReady;
const heard = [];
for (const context of ["modern", "legacy"]) {
  const caller = await sim.call({ context });
  await caller.hears(/Hello from/);
  await caller.ended;
  heard.push(caller.heard.map(({ text }) => text).join(" "));
}
await modern.disconnect();
await legacy.client.disconnect();
await session.disconnect();
await running;
await sim.close();
console.log(JSON.stringify(heard));
`;

/** What it prints if it works. */
export const heardOnOneSession = JSON.stringify(["Hello from v2 on a call of v3", "Hello from v2"]);
