import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "@jest/globals";

// A folder below the repository, so that the app finds the packages.
const cache = path.resolve(__dirname, "../../../../.cache");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(cache, "usage-"));
  cpSync(path.join(__dirname, "app.mjs"), path.join(folder, "app.mjs"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Report {
  readonly processes: number;
  readonly uses: readonly {
    readonly name: string;
    readonly habit?: string;
    readonly line: number;
    readonly count: number;
    readonly options?: Readonly<Record<string, number>>;
  }[];
}

function run(env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(process.execPath, ["app.mjs"], {
    cwd: folder,
    env: { ...process.env, TWINLINE_REPORT: "", ...env },
    encoding: "utf8",
  });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
}

const report = (): Report =>
  JSON.parse(readFileSync(path.join(folder, "usage.json"), "utf8")) as Report;

/** One use a line, as `9  2  call.play_tts  gender text`: the line of the caller, how often, what. */
const inWords = ({ uses }: Report): string[] =>
  uses.map(({ name, habit, line, count, options = {} }) =>
    [line, count, habit === undefined ? name : `${name}: ${habit}`, Object.keys(options).join(" ")]
      .join("  ")
      .trimEnd(),
  );

const source = readFileSync(path.join(__dirname, "app.mjs"), "utf8").split("\n");
const line = (text: string): number => source.findIndex((one) => one.includes(text)) + 1;

test("with TWINLINE_REPORT, every documented name and every legacy habit is counted at the line of its caller", () => {
  run({ TWINLINE_REPORT: "usage.json" });
  const made = line("new RelayConsumer");
  const [on, again] = [line('call.on("play'), line("// again")];
  const [asked, played, dialled] = [line("promptTTS"), line("call.play("), line("calling.dial")];
  const [recorded, read] = [line("recordAsync"), line("asked.successful")];
  expect(inWords(report())).toEqual([
    `${made}  1  new RelayConsumer  project token host clock contexts topics on_incoming_call on_task`,
    `${made}  1  new RelayConsumer: topics is not an option`,
    `${line("consumer.run")}  1  consumer.run`,
    `${made}  1  consumer.on_incoming_call`,
    `${on}  1  call.on("play.finished")`,
    `${on}  1  call.on("play.finished"): the handler gets the call first`,
    `${again}  1  call.on("play.finished")`,
    `${again}  1  call.on("play.finished"): the handler gets the call first`,
    `${again}  1  call.on("play.finished"): replaces the handler that was there`,
    `${line("call.answer")}  1  call.answer`,
    `${line("playTTS")}  2  call.play_tts  text gender`,
    `${asked}  1  call.prompt_tts  type digits_max digit_timeout text`,
    `${asked}  1  call.prompt_tts: type for prompt_type`,
    `${asked}  1  call.prompt_tts: digit_timeout is not an option`,
    `${read}  1  promptResult.successful`,
    `${read}  1  promptResult.result`,
    `${read}  1  call.from`,
    `${played}  1  call.play`,
    `${played}  1  call.play: media as rest arguments`,
    `${recorded}  1  call.record_async  beep`,
    `${recorded}  1  call.record_async: beep is not as documented`,
    `${recorded + 1}  1  recordAction.stop`,
    `${recorded + 2}  1  recordAction.completed`,
    `${recorded + 2}  1  recordAction.result`,
    `${recorded + 2}  1  recordResult.url`,
    `${line("call.hangup")}  1  call.hangup`,
    `${line("call.hangup")}  1  call.hangup: arguments by position`,
    `${line("client.on(")}  1  client.on("signalwire.error")`,
    `${dialled}  1  client.calling`,
    `${dialled}  1  calling.dial  type from to`,
    `${dialled}  1  calling.dial: from and to for from_number and to_number`,
    `${dialled}  1  calling.dial: 30 seconds for a device without timeout`,
    `${dialled}  1  dialResult.call`,
    `${line("waitFor")}  1  call.wait_for  ended`,
    `${line("messaging.send")}  1  client.messaging`,
    `${line("messaging.send")}  1  messaging.send  context from to body`,
    `${line("sent.messageId")}  1  sendResult.message_id`,
    `${line("client.disconnect")}  1  client.disconnect`,
  ]);
});

test("the option usage_report does what the variable does; a second run adds to the file", () => {
  run({ REPORT: "usage.json" });
  run({ REPORT: "usage.json" });
  const { processes, uses } = report();
  const spoken = uses.find(({ name }) => name === "call.play_tts");
  expect([processes, spoken?.count, spoken?.options]).toEqual([2, 4, { text: 4, gender: 4 }]);
});

test("without either, nothing is written", () => {
  run({});
  expect(existsSync(path.join(folder, "usage.json"))).toBe(false);
});
