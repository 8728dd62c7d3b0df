import { signal } from "@preact/signals";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

import { runtime } from "playground:runtime";
import { network } from "../../../packages/simulator/phone/state/session.js";
import type { Emitted, FromProgram, Start, ToProgram } from "../messages.js";
import { language } from "./language.js";
import { connectProgram, disconnectProgram, stage } from "./platform.js";
import { clearPrinted, print } from "./printed.js";
import { example, source } from "./program.js";

/** How the program stands. */
export const phase = signal<"stopped" | "starting" | "running">("stopped");
/** It has not answered for a while: a loop that does not end keeps it. */
export const isStuck = signal(false);

/** How often the program is asked whether it is there, and how long it may take, milliseconds. */
const round = 1000;
const patience = 2500;

/** The frame that programs run in. It has no origin, and its policy lets nothing out. */
class Sandbox {
  readonly #frame = document.createElement("iframe");
  readonly #ready: Promise<Window>;

  constructor(failed: (words: string) => void) {
    this.#frame.sandbox.add("allow-scripts");
    this.#frame.title = "Where programs run";
    this.#frame.hidden = true;
    this.#frame.src = "sandbox.html";
    this.#ready = new Promise((resolve) => {
      addEventListener(
        "message",
        ({ source: from, data }: MessageEvent<Record<string, unknown>>) => {
          const { contentWindow } = this.#frame;
          if (contentWindow === null || from !== contentWindow) return;
          if (data["ready"] === true) resolve(contentWindow);
          if (typeof data["failed"] === "string") failed(data["failed"]);
        },
      );
    });
    document.body.append(this.#frame);
  }

  async start(start: Start, ports: MessagePort[]): Promise<void> {
    (await this.#ready).postMessage({ runtime, start }, "*", ports);
  }

  async stop(): Promise<void> {
    (await this.#ready).postMessage({}, "*");
  }
}

/** A program that runs. */
class Running {
  readonly #port: MessagePort;
  readonly #map: TraceMap;
  readonly #timer: ReturnType<typeof setInterval>;
  #heard = performance.now();

  constructor(port: MessagePort, { map }: Emitted) {
    this.#port = port;
    this.#map = new TraceMap(map);
    port.onmessage = ({ data }: MessageEvent<FromProgram>) => this.#take(data);
    this.#timer = setInterval(() => {
      isStuck.value = performance.now() - this.#heard > patience;
      const ping: ToProgram = { is: "ping" };
      port.postMessage(ping);
    }, round);
  }

  end(): void {
    clearInterval(this.#timer);
    isStuck.value = false;
    this.#port.close();
  }

  #take(message: FromProgram): void {
    this.#heard = performance.now();
    isStuck.value = false;
    if (message.is === "printed") {
      const { level, text } = message;
      print({ from: "program", level, text: this.#inSource(text) });
    } else if (message.is === "failed") {
      const stack = this.#inSource(message.stack);
      const at = /program\.ts:(\d+)/.exec(stack);
      print({
        from: "program",
        level: "error",
        text: `Uncaught ${stack.includes("program.ts") ? stack : message.text}`,
        line: at === null ? undefined : Number(at[1]),
      });
    }
  }

  /** Places in the code that runs, as places in the program; lines of what surrounds it are left out. */
  #inSource(stack: string): string {
    if (!stack.includes("blob:")) return stack;
    return stack
      .split("\n")
      .map((text) =>
        text.replace(/blob:[^\s)]*?:(\d+):(\d+)/g, (_all, line: string, column: string) => {
          const place = originalPositionFor(this.#map, {
            line: Number(line),
            column: Number(column) - 1,
          });
          return place.line === null ? "" : `program.ts:${place.line}:${place.column + 1}`;
        }),
      )
      .filter((text) => !/^\s*at .*\(\)$|^\s*at (?:async )?$/.test(text))
      .join("\n");
  }
}

const sandbox = new Sandbox((words) => print({ from: "playground", level: "error", text: words }));
let running: Running | undefined;

/** Runs the program as it stands, in place of the one that runs. */
export async function runProgram(): Promise<void> {
  await stopProgram();
  phase.value = "starting";
  clearPrinted();
  stage(example.peek().name);
  try {
    const emitted = await language.ask("emit", source.peek());
    const [error] = emitted.errors;
    if (error !== undefined) {
      const line = source.peek().slice(0, error.from).split("\n").length;
      const text = `The program was not started. Line ${line}: ${error.text}`;
      print({ from: "playground", level: "error", text, line });
      phase.value = "stopped";
      return;
    }
    const { port1, port2 } = new MessageChannel();
    running = new Running(port1, emitted);
    await sandbox.start({ code: emitted.code, imports: emitted.imports }, [
      port2,
      connectProgram(),
    ]);
    phase.value = "running";
  } catch (error) {
    print({ from: "playground", level: "error", text: String(error) });
    phase.value = "stopped";
  }
}

/** Ends the program at once, whatever it does. */
export async function stopProgram(): Promise<void> {
  if (running === undefined) return;
  running.end();
  running = undefined;
  await sandbox.stop();
  disconnectProgram();
  // Until the platform says so itself: what is gone must not be called.
  network.value = { ...network.peek(), clients: [], contexts: [] };
  phase.value = "stopped";
}
