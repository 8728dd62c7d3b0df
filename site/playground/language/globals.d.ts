// The globals of a program in the playground.

interface Console {
  debug(...values: unknown[]): void;
  error(...values: unknown[]): void;
  info(...values: unknown[]): void;
  log(...values: unknown[]): void;
  warn(...values: unknown[]): void;
}
declare var console: Console;

declare namespace NodeJS {
  interface Timeout {
    ref(): this;
    unref(): this;
  }
  interface Immediate {}
  type Signals = "SIGINT" | "SIGTERM";
  type ProcessEnv = Record<string, string | undefined>;
}

declare var process: {
  readonly env: NodeJS.ProcessEnv;
  readonly argv: string[];
  exitCode: number | undefined;
  on(event: string, listener: (...values: unknown[]) => void): unknown;
  once(event: string, listener: (...values: unknown[]) => void): unknown;
  off(event: string, listener: (...values: unknown[]) => void): unknown;
};

declare function setTimeout(
  run: (...values: any[]) => void,
  milliseconds?: number,
  ...values: unknown[]
): NodeJS.Timeout;
declare function clearTimeout(timer: NodeJS.Timeout | undefined): void;
declare function setInterval(
  run: (...values: any[]) => void,
  milliseconds?: number,
  ...values: unknown[]
): NodeJS.Timeout;
declare function clearInterval(timer: NodeJS.Timeout | undefined): void;
declare function queueMicrotask(run: () => void): void;
declare function structuredClone<Value>(value: Value): Value;

interface EventTarget {
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
}
interface Event {
  readonly type: string;
}
interface AbortSignal extends EventTarget {
  readonly aborted: boolean;
  readonly reason: unknown;
}
declare var AbortSignal: { timeout(milliseconds: number): AbortSignal };
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly hostname: string;
  readonly pathname: string;
}
interface Buffer extends Uint8Array {}
/** There is no network here: it rejects. */
declare function fetch(url: string, options?: object): Promise<never>;
