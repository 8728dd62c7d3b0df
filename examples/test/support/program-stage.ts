import { jest } from "@jest/globals";
import {
  startSimulator,
  VirtualClock,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

/** Where a whole program runs: a simulator, an environment that leads to it, and what is printed. */
export class ProgramStage implements AsyncDisposable {
  readonly sim: Simulator;
  readonly clock: VirtualClock;
  /** What the program has printed. */
  readonly printed: readonly string[];
  readonly #environment: NodeJS.ProcessEnv;

  private constructor(sim: Simulator, clock: VirtualClock) {
    const printed: string[] = [];
    this.sim = sim;
    this.clock = clock;
    this.printed = printed;
    this.#environment = process.env;
    process.env = {
      ...this.#environment,
      SIGNALWIRE_PROJECT_ID: "a-project",
      SIGNALWIRE_API_TOKEN: "a-token",
      SIGNALWIRE_SPACE: sim.host,
      SIGNALWIRE_LOG_LEVEL: "silent",
    };
    const print = (line: unknown): void => void printed.push(String(line));
    jest.spyOn(console, "log").mockImplementation(print);
  }

  static async open(options: SimulatorOptions): Promise<ProgramStage> {
    const clock = new VirtualClock();
    return new ProgramStage(await startSimulator({ clock, ...options }), clock);
  }

  /** Runs a program as `node` would, and waits until it listens. Resolves with what it exports. */
  async run<Exports>(program: () => Promise<Exports>): Promise<Exports> {
    let exports!: Exports;
    await jest.isolateModulesAsync(async () => {
      exports = await program();
    });
    await this.sim.listens();
    await this.clock.settle();
    return exports;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sim.close();
    jest.restoreAllMocks();
    process.env = this.#environment;
  }
}
