import { busy, no_answer, voicemail } from "@twinline/simulator";

import type { Scenario } from "../../../../examples/legacy/harness/scenario.js";

type Around = Omit<Scenario, "program">;

const from = "+15550201";

/** One caller who only listens. */
const listener = (context: string, more: Partial<Around> = {}): Around => ({
  ...more,
  listens: context,
  async people({ call }) {
    const ann = await call({ from, context });
    await ann.ended;
  },
});

/** Callers, one after the other, who press or say something when they hear a prompt. */
const answering = (
  context: string,
  turns: readonly (readonly [prompt: string, answer: string | undefined])[][],
  more: Partial<Around> = {},
): Around => ({
  ...more,
  listens: context,
  async people({ call }) {
    for (const [index, prompts] of turns.entries()) {
      const person = await call({ from: `+1555020${index + 1}`, context });
      for (const [prompt, answer] of prompts) {
        await person.hears(prompt);
        if (answer === undefined) continue;
        if (/^[\d*#]+$/.test(answer)) await person.press(answer);
        else await person.says(answer);
      }
      await person.ended;
    }
  },
});

const audio = (url: string, seconds: number) => ({ sim: { audio: { [url]: seconds } } });

/** Who is on the line with each app of the corpus. */
export const people: Readonly<Record<string, Around>> = {
  "hello-callbacks": listener("hello"),
  voicemail: answering("office", [
    [["after the beep", "Please call me back."]],
    [["after the beep", undefined]],
  ]),
  pin: answering("vault", [
    [["your PIN", "4711"]],
    [
      ["your PIN", "12#"],
      ["Once more", "4711"],
    ],
    [["your PIN", undefined]],
  ]),
  "menu-switch": answering(
    "menu",
    [[["Press 1", "1"]], [["Press 1", "2"]], [["Press 1", "9"]], [["Press 1", undefined]]],
    audio("https://cdn.example/support.mp3", 4),
  ),
  "speech-menu": answering("speech", [
    [["Whom", "Sales"]],
    [["Whom", "the boss"]],
    [["Whom", undefined]],
  ]),
  "hold-queue": {
    listens: "queue",
    ...audio("https://cdn.example/hold.mp3", 120),
    async people({ call }) {
      const ann = await call({ from, context: "queue" });
      await ann.hears("number 1");
      const bob = await call({ from: "+15550202", context: "queue" });
      await Promise.all([ann.ended, bob.ended]);
    },
  },
  screening: {
    listens: "screen",
    async people({ call, answers, person }) {
      answers("+15550441", async (owner) => {
        await owner.hears("Press 1");
        await owner.press("1");
      });
      const ann = await call({ from, to: "+15550440", context: "screen" });
      await ann.hears("Who is calling");
      await ann.says("Ann");
      await ann.ended;
      person("+15550441", busy());
      const bob = await call({ from: "+15550202", to: "+15550440", context: "screen" });
      await bob.hears("Who is calling");
      await bob.ended;
    },
  },
  "campaign-amd": {
    ends: "by itself",
    async people({ answers, person, exited }) {
      answers("+15550501", async (ann) => {
        await ann.says("Hello?");
        await ann.hears("moved");
      });
      person("+15550502", voicemail({ greeting: "I am out. Please leave a message." }));
      person("+15550503", no_answer());
      await exited;
    },
  },
  "campaign-beep": {
    ends: "by itself",
    async people({ answers, person, exited }) {
      person("+15550511", voicemail({ greeting: "I am out. Please leave a message." }));
      answers("+15550512", async (bob) => {
        await bob.says("Yes?");
      });
      await exited;
    },
  },
  "sms-responder": {
    listens: "sms",
    async people({ sim, prints }) {
      let left = 2;
      const delivered = new Promise<void>((resolve) => {
        sim.on("frame", (frame) => {
          if (!JSON.stringify(frame).includes('"message_state":"delivered"')) return;
          left -= 1;
          if (left === 0) resolve();
        });
      });
      await sim.text({ from, to: "+15550320", body: "Hours", context: "sms" });
      await prints(`answered ${from}`);
      await sim.text({ from: "+15550202", to: "+15550320", body: "What?", context: "sms" });
      await prints("answered +15550202");
      // What they got is a part of the report: until then it is on its way.
      await delivered;
    },
  },
  "task-worker": {
    listens: "jobs",
    async people({ answers, also, clock }) {
      const over = new Promise<void>((resolve) => {
        answers("+15550421", async (callee) => {
          await callee.ended;
          resolve();
        });
      });
      await also("task-worker/send.js");
      await over;
      await clock.settle();
    },
  },
  captcha: answering("door", [
    [["What is", "7#"]],
    [["What is", "seven"]],
    [["What is", "12"]],
    [["What is", undefined]],
  ]),
  forwarding: {
    listens: "forward",
    async people({ call, answers, person }) {
      answers("+15550601", async (callee) => {
        await callee.says("Hello?");
      });
      const ann = await call({ from, to: "+15550600", context: "forward" });
      await ann.hears("Hello?");
      await ann.hang_up();
      person("+15550601", busy());
      const bob = await call({ from: "+15550202", to: "+15550600", context: "forward" });
      await bob.ended;
    },
  },
  "promise-chain": answering("jokes", [[["Press 1", "1"]], [["Press 1", "2"]]]),
  "class-app": answering("book", [
    [["extension", "101"]],
    [["extension", "999"]],
    [["extension", undefined]],
  ]),
  factory: listener("factory", audio("https://cdn.example/jingle.wav", 3)),
  "options-in-variables": answering("table", [
    [
      ["table number", "12"],
      ["What would you like", "Soup, please."],
    ],
    [["table number", undefined]],
  ]),
  "re-exports": listener("flows"),
  typed: answering("pizza", [[["Press 1", "2"]], [["Press 1", undefined]]]),
  "typed-class": {
    listens: "reception",
    async people({ call, answers, person }) {
      answers("+15550611", async (callee) => {
        await callee.says("Desk.");
      });
      const ann = await call({ from, context: "reception" });
      await ann.hears("Desk.");
      await ann.hang_up();
      person("+15550611", no_answer());
      const bob = await call({ from: "+15550202", context: "reception" });
      await bob.ended;
    },
  },
  "class-consumer": answering("lobby", [[["Press 1", "1"]], [["Press 1", undefined]]]),
  "setup-hook": {
    listens: "night",
    async people({ call }) {
      for (const context of ["day", "night"]) {
        const person = await call({ from, context });
        await person.ended;
      }
    },
  },
  "typed-handlers": {
    listens: "desk",
    async people({ call }) {
      const ann = await call({ from, context: "desk" });
      await ann.hears("Press 1");
      await ann.press("1");
      await ann.ended;
      const bob = await call({ from: "+15550202", context: "desk" });
      await bob.hears("visitor 1");
      const cleo = await call({ from: "+15550203", context: "desk" });
      await cleo.hears("Press 1");
      await cleo.press("2");
      await Promise.all([bob.ended, cleo.ended]);
    },
  },
  "dispatch-table": {
    listens: "table",
    ...audio("https://cdn.example/menu.mp3", 2),
    async people({ call }) {
      for (const key of ["1", "2", "7"]) {
        const person = await call({ from, context: "table" });
        await person.hears(/menu/);
        await person.press(key);
        await person.ended;
      }
    },
  },
  "retry-helper": answering("ask", [
    [["zip code", "12345"]],
    [
      ["zip code", undefined],
      ["did not hear", "54321"],
    ],
    [["zip code", undefined]],
  ]),
  "record-events": answering("dictation", [[["Please dictate", "Dear Sir or Madam."]]]),
  "play-events": listener("events"),
  "menu-robot": {
    ends: "by itself",
    async people({ answers, exited }) {
      answers("+15550451", async (machine) => {
        await machine.hears("cancel");
        await machine.says("You are not allowed to.");
      });
      await exited;
    },
  },
  barge: {
    listens: "radio",
    ...audio("https://cdn.example/song.mp3", 90),
    async people({ call }) {
      for (const key of ["1", "#"]) {
        const person = await call({ from, context: "radio" });
        await person.answered;
        await person.is_silent(3);
        await person.press(key);
        await person.ended;
      }
    },
  },
  "fax-inbox": {
    listens: "fax",
    async people({ call }) {
      const machine = await call({ from, context: "fax" });
      await machine.answered;
      machine.faxes_now({ sends: 2 });
      await machine.ended;
    },
  },
  wiretap: listener("training"),
  survey: answering("survey", [
    [
      ["food", "5"],
      ["service", "4"],
      ["come again", "1"],
    ],
    [
      ["food", "5"],
      ["service", undefined],
      ["come again", "1"],
    ],
  ]),
  "wait-for": {
    listens: "patient",
    async people({ call, prints }) {
      const ann = await call({ from, context: "patient" });
      await ann.hears("Hang up");
      await ann.hang_up();
      await prints("has gone");
    },
  },
  "state-log": listener("log"),
  "sms-status": {
    listens: "alerts",
    async people({ sim, prints }) {
      await sim.text({ from, to: "+15550330", body: "Hello", context: "alerts" });
      await prints(`${from} is delivered`);
    },
  },
  "ring-group": {
    listens: "group",
    async people({ call, answers, person }) {
      person("+15550621", no_answer());
      answers("+15550622", async (callee) => {
        await callee.says("Team, hello.");
      });
      const ann = await call({ from, to: "+15550620", context: "group" });
      await ann.hears("Team");
      await ann.hang_up();
      person("+15550622", busy());
      const bob = await call({ from: "+15550202", to: "+15550620", context: "group" });
      await bob.ended;
    },
  },
  "serial-connect": {
    listens: "serial",
    async people({ call, answers, person }) {
      person("+15550631", busy());
      answers("+15550632", async (callee) => {
        await callee.says("Second one.");
      });
      const ann = await call({ from, to: "+15550630", context: "serial" });
      await ann.hears("Second one");
      await ann.hang_up();
      person("+15550632", busy());
      const bob = await call({ from: "+15550202", to: "+15550630", context: "serial" });
      await bob.ended;
    },
  },
  "new-call": {
    ends: "by itself",
    async people({ answers, exited }) {
      answers("+15550641");
      await exited;
    },
  },
  "parallel-dial": {
    ends: "by itself",
    async people({ answers, person, exited }) {
      answers("+15550651");
      person("+15550652", busy());
      answers("+15550653");
      await exited;
    },
  },
  "env-file": listener("settings", {
    dotenv: "SW_PROJECT=a-project\nSW_TOKEN=a-token\nSW_CONTEXT=settings\n",
  }),
  polling: answering("poll", [[["any key", "5"]], [["any key", undefined]]], { quiet: 0.1 }),
  localized: answering("polyglot", [[["oprima 2", "2"]], [["oprima 2", undefined]]]),
  "ringback-tone": {
    listens: "lookup",
    ...audio("https://cdn.example/waltz.mp3", 60),
    async people({ call }) {
      const ann = await call({ from, context: "lookup" });
      await ann.answered;
      await ann.is_silent(1);
      await ann.press("42");
      await ann.ended;
    },
  },
  hours: {
    env: { HOUR: "12" },
    ...listener("shop"),
  },
  "dial-busy": {
    listens: "callback",
    async people({ call, answers, person }) {
      answers("+15550661");
      const ann = await call({ from, to: "+15550660", context: "callback" });
      await ann.ended;
      person("+15550661", busy());
      const bob = await call({ from: "+15550202", to: "+15550660", context: "callback" });
      await bob.ended;
    },
  },
  "peer-hangup": {
    listens: "bridge",
    async people({ call, answers }) {
      answers("+15550671", async (callee) => {
        await callee.says("I have to go.");
        await callee.hang_up();
      });
      const ann = await call({ from, to: "+15550670", context: "bridge" });
      await ann.ended;
    },
  },
  "event-payload": listener("payload"),
};
