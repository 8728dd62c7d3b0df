import { expect, jest } from "@jest/globals";
import { startSimulator, VirtualClock, type Simulator } from "@twinline/simulator";
import { installMatchers } from "@twinline/simulator/kit";

installMatchers(expect);

/** What a program exports, so that its test can wait for it and stop it. */
type Program =
  | { readonly client: Connected & { readonly session?: Connected } }
  | { readonly consumer: { readonly client: Connected } };

interface Connected {
  disconnect(): Promise<void>;
  readonly closed?: Promise<unknown>;
}

export interface StageOptions {
  /** Contexts by number. The program is expected to take their calls. */
  readonly numbers?: Readonly<Record<string, string>>;
}

/** Where a program runs in a test: a simulator on virtual time, and an environment that leads to it. */
export class Stage implements AsyncDisposable {
  readonly sim: Simulator;
  readonly clock: VirtualClock;
  /** The lines that the program has printed. */
  readonly printed: readonly string[];
  readonly #environment = process.env;
  readonly #contexts: readonly string[];
  #program: Program | undefined;

  private constructor(sim: Simulator, clock: VirtualClock, contexts: readonly string[]) {
    const printed: string[] = [];
    this.sim = sim;
    this.clock = clock;
    this.printed = printed;
    this.#contexts = contexts;
    process.env = {
      ...this.#environment,
      SIGNALWIRE_PROJECT_ID: "a-project",
      SIGNALWIRE_API_TOKEN: "a-token",
      SIGNALWIRE_SPACE: sim.host,
      SIGNALWIRE_LOG_LEVEL: "silent",
      RELAY_STRICT: "1",
    };
    jest.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
      printed.push(words.join(" "));
    });
  }

  /** Starts a simulator. Whatever it does not expect makes {@link Stage.close} fail. */
  static async open({ numbers = {} }: StageOptions = {}): Promise<Stage> {
    const clock = new VirtualClock();
    const sim = await startSimulator({ clock, numbers, unexpected: "error" });
    return new Stage(sim, clock, Object.values(numbers));
  }

  /** Runs a program as `node` would, and waits until it takes calls. */
  async run(program: () => Promise<Program>): Promise<void> {
    await jest.isolateModulesAsync(async () => {
      this.#program = await program();
    });
    await Promise.all(this.#contexts.map((context) => this.sim.listens(context)));
  }

  /** Resolves when a program that ends by itself has ended. */
  async finished(): Promise<void> {
    const { closed, session } = this.#client ?? {};
    await (session?.closed ?? closed);
    await this.clock.settle();
  }

  /** Stops the program and the simulator. Fails when something unexpected happened. */
  async close(): Promise<void> {
    try {
      await this.#client?.disconnect();
      await this.sim.close();
    } finally {
      jest.restoreAllMocks();
      process.env = this.#environment;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  get #client(): (Connected & { readonly session?: Connected }) | undefined {
    const program = this.#program;
    if (program === undefined) return undefined;
    return "client" in program ? program.client : program.consumer.client;
  }
}
