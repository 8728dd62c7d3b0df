import type * as node from "./process.js";

type Environment = ReturnType<typeof node.environment>;

const nothing: Environment = {};

/** Some bundlers give a page a `process`, and so do playgrounds. */
export const environment: typeof node.environment = () =>
  (globalThis as { readonly process?: { readonly env?: Environment } }).process?.env ?? nothing;

/** Runs callbacks in the next turn. A page's timers wait for at least 4 ms; messages to itself do not. */
class Turns {
  readonly #waiting: (() => void)[] = [];
  #port: { postMessage(message: undefined): void } | undefined;

  add(run: () => void): void {
    this.#waiting.push(run);
    this.#port ??= this.#open();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is a port, not a window
    this.#port.postMessage(undefined);
  }

  #open(): { postMessage(message: undefined): void } {
    const { port1, port2 } = new MessageChannel();
    // The types are those of Node.js, where a port has no `onmessage`.
    Object.assign(port1, { onmessage: () => this.#waiting.shift()?.() });
    return port2;
  }
}

const turns = new Turns();

export const endOfTurn: typeof node.endOfTurn = (run) => turns.add(run);

export const afterJobs: typeof node.afterJobs = endOfTurn;

/** A page cannot measure CPU time, so it counts as always running. */
export const cpuTime: typeof node.cpuTime = () => performance.now() / 1000;

export const writeLine: typeof node.writeLine = (level, line) => {
  console[level](`twinline: ${line}`);
};

export const readText: typeof node.readText = (file) => {
  throw new Error(`a browser cannot read files: ${file}`);
};

const removed = (): void => undefined;

/** A closing page is notified too late to do anything. */
export const onExit: typeof node.onExit = () => removed;

export const failOnExit: typeof node.failOnExit = () => undefined;

/** A page gets no signals. */
export const onSignals: typeof node.onSignals = () => removed;
