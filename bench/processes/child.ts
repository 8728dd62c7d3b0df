import { fork, type ChildProcess } from "node:child_process";

type Order<Task> = Task extends (order: infer Given) => unknown ? Given : never;
type Answer<Task> = Task extends (order: never) => infer Given ? Given : never;

interface Message {
  readonly answer?: unknown;
  readonly failure?: string;
}

/** Runs this program again, in a child process with another role. */
export class Child<Of> {
  readonly #name: string;
  readonly #process: ChildProcess;

  /** @param role the role of the child process: see `main.ts`
   * @param flags for Node.js, such as `--expose-gc`
   * @param environment variables to add to its environment
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

  /** Sends the child a task, and waits for the answer. */
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

  /** Stops the child, and waits until it has exited, which is when it writes its profile. */
  stop(): Promise<void> {
    const child = this.#process;
    if (child.exitCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.on("exit", () => resolve());
      child.disconnect();
    });
  }
}
