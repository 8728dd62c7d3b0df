import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** How a program is started. */
export interface ProgramOptions {
  /** The folder that it is started in. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** A module that is loaded before it. */
  readonly preload: string;
}

/** A program in a process of its own, with what it prints. */
export class Program {
  readonly #child: ChildProcess;
  readonly #printed = { stdout: "", stderr: "" };
  readonly #listeners = new Set<() => void>();
  readonly #answers = new Map<number, () => void>();
  #questions = 0;
  /** Resolves when it has ended and everything that it printed is here. */
  readonly exited: Promise<unknown>;

  /** @param file the program */
  constructor(file: string, options: ProgramOptions) {
    const { cwd, env, preload } = options;
    this.#child = spawn(process.execPath, ["--import", preload, file], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.exited = once(this.#child, "close");
    this.#child.on("message", (question) => this.#answers.get(Number(question))?.());
    for (const stream of ["stdout", "stderr"] as const) {
      this.#child[stream]?.setEncoding("utf8").on("data", (text: string) => {
        this.#printed[stream] += text;
        for (const listener of this.#listeners) listener();
      });
    }
  }

  get stdout(): string {
    return this.#printed.stdout;
  }

  get stderr(): string {
    return this.#printed.stderr;
  }

  /** Resolves once this stands in standard output, or the program has ended. */
  async prints(pattern: RegExp | string): Promise<void> {
    const printed = new Promise<void>((resolve) => {
      this.#listeners.add(() => {
        if (matches(pattern, this.stdout)) resolve();
      });
    });
    if (matches(pattern, this.stdout)) return;
    await Promise.race([printed, this.exited]);
  }

  /** Resolves when the program has done all it has to do now, or has ended. */
  async idle(): Promise<void> {
    const question = (this.#questions += 1);
    const answered = new Promise<void>((resolve) => this.#answers.set(question, resolve));
    if (this.#child.connected) this.#child.send(question, () => undefined);
    await Promise.race([answered, this.exited]);
    this.#answers.delete(question);
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /**
   * Waits for its end, and puts an end to it when it does not end.
   *
   * @param patience how long to wait, seconds
   * @returns its exit code, or how it ended
   */
  async end(patience: number): Promise<string> {
    const killed = { it: false };
    const timer = setTimeout(() => {
      killed.it = true;
      this.#child.kill("SIGKILL");
    }, patience * 1000);
    await this.exited;
    clearTimeout(timer);
    if (killed.it) return "did not end";
    return String(this.#child.exitCode ?? this.#child.signalCode);
  }
}

const matches = (pattern: RegExp | string, text: string): boolean =>
  typeof pattern === "string" ? text.includes(pattern) : pattern.test(text);
