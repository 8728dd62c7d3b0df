// What runs in the program's worker, around the program: its packages, its console, its line.
import * as compatV2 from "@twinline/compat-v2";
import * as core from "@twinline/core";
import * as relayV3 from "@twinline/relay-v3";

import type { FromProgram, Level, Start, ToProgram } from "../messages.js";
import { fetchOn, Line, webSocketOn } from "./line.js";
import { shown } from "./shown.js";

const packages: Readonly<Record<string, object>> = {
  "@twinline/compat-v2": compatV2,
  "@twinline/core": core,
  "@twinline/relay-v3": relayV3,
};

/** Where programs connect to: nowhere that is on a network. */
const host = "127.0.0.1";
const env = {
  SIGNALWIRE_PROJECT_ID: "playground",
  SIGNALWIRE_API_TOKEN: "playground",
  SIGNALWIRE_SPACE: `ws://${host}`,
  SIGNALWIRE_LOG_LEVEL: "warn",
};

/** The maximum number of printed lines per second, so that a loop does not flood the page. */
const mostLines = 500;

const plainUrl = (module: string): string =>
  URL.createObjectURL(new Blob([module], { type: "text/javascript" }));

/** A module that has what a package has. */
function moduleOf(name: string): string {
  const names = Object.keys(packages[name] ?? {});
  const key = JSON.stringify(name);
  return plainUrl(
    `export const { ${names.join(", ")} } = globalThis[Symbol.for("playground")][${key}];`,
  );
}

function linked({ code, imports }: Start): string {
  let text = "";
  let end = 0;
  const urls = new Map<string, string>();
  for (const { from, until } of imports) {
    const name = code.slice(from, until);
    if (!Object.hasOwn(packages, name)) {
      throw new Error(
        `${JSON.stringify(name)} is not there: a program in the playground can import ` +
          Object.keys(packages).join(", "),
      );
    }
    const url = urls.get(name) ?? moduleOf(name);
    urls.set(name, url);
    text += code.slice(end, from) + url;
    end = until;
  }
  return text + code.slice(end);
}

const nothing = (): void => undefined;

class Printer {
  readonly #tell: (message: FromProgram) => void;
  #second = 0;
  #lines = 0;

  constructor(tell: (message: FromProgram) => void) {
    this.#tell = tell;
  }

  print(level: Level, values: readonly unknown[]): void {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) this.#lines = 0;
    this.#second = second;
    this.#lines += 1;
    if (this.#lines > mostLines) return;
    const text = values.map((value) => shown(value)).join(" ");
    this.#tell({ is: "printed", level, text });
    if (this.#lines < mostLines) return;
    const words = `More than ${mostLines} lines in a second: the others are left out.`;
    this.#tell({ is: "printed", level: "warn", text: words });
  }
}

async function run(start: Start, page: MessagePort, platform: MessagePort): Promise<void> {
  const tell = (message: FromProgram): void => page.postMessage(message);
  const printer = new Printer(tell);
  for (const level of ["debug", "log", "info", "warn", "error"] as const) {
    console[level] = (...values: unknown[]) => printer.print(level, values);
  }
  const failed = (error: unknown): void => {
    const isError = error instanceof Error;
    tell({
      is: "failed",
      text: isError ? `${error.name}: ${error.message}` : shown(error),
      stack: isError ? (error.stack ?? "") : "",
    });
  };
  addEventListener("error", (event) => {
    event.preventDefault();
    failed(event.error ?? new Error(event.message));
  });
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    failed(event.reason);
  });
  page.onmessage = ({ data }: MessageEvent<ToProgram>) => {
    if (data.is === "ping") tell({ is: "pong" });
  };
  const line = new Line(platform);
  Object.assign(globalThis, {
    WebSocket: webSocketOn(line),
    fetch: fetchOn(line, host, fetch.bind(globalThis)),
    process: {
      env,
      argv: ["node", "program.ts"],
      exitCode: undefined,
      on: nothing,
      once: nothing,
      off: nothing,
    },
    [Symbol.for("playground")]: packages,
  });
  try {
    await import(plainUrl(linked(start)));
    tell({ is: "loaded" });
  } catch (error) {
    failed(error);
  }
}

addEventListener(
  "message",
  ({ data, ports: [page, platform] }: MessageEvent<Start>) => {
    if (page !== undefined && platform !== undefined) void run(data, page, platform);
  },
  { once: true },
);
