import { fork, type ChildProcess } from "node:child_process";

type Order<Task> = Task extends (order: infer Given) => unknown ? Given : never;
type Answer<Task> = Task extends (order: never) => infer Given ? Given : never;

interface Message {
  readonly answer?: unknown;
  readonly failure?: string;
}

/** This program again, in a process of its own, in another role. */
export class Child<Of> {
  readonly #name: string;
  readonly #process: ChildProcess;

  /**
   * @param role what it is to be: see `main.ts`
   * @param flags for Node.js, such as `--expose-gc`
   * @param environment what its environment has beside ours
   */
  constructor(
    role: readonly string[],
    flags: readonly string[] = [],
    environment: NodeJS.ProcessEnv = {},
  ) {
    this.#name = role.join(" ");
    const [, program = ""] = process.argv;
    this.#process = fork(program, [...role], {
      execArgv: [...process.execArgv, ...flags],
      env: { ...process.env, ...environment },
    });
  }

  /** Asks it for something and waits for the answer. */
  ask<Task extends keyof Of & string>(
    task: Task,
    order: Order<Of[Task]>,
  ): Promise<Answer<Of[Task]>> {
    const child = this.#process;
    return new Promise((resolve, reject) => {
      const done = () => {
        child.off("message", answered);
        child.off("exit", died);
      };
      const answered = ({ answer, failure }: Message) => {
        done();
        if (failure === undefined) resolve(answer as Answer<Of[Task]>);
        else reject(new Error(`${this.#name}, ${task}: ${failure}`));
      };
      const died = () => {
        done();
        reject(new Error(`${this.#name} ended during ${task}`));
      };
      child.on("message", answered);
      child.on("exit", died);
      child.send({ task, order });
    });
  }

  /** Ends it, and waits until it is gone: a profile is written then. */
  stop(): Promise<void> {
    const child = this.#process;
    if (child.exitCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.on("exit", () => resolve());
      child.disconnect();
    });
  }
}
