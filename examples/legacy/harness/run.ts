import path from "node:path";

import type { Behaviour, Person, Simulator, VirtualClock } from "@twinline/simulator";

import { printedLines } from "./printed-lines.js";
import { ProgramWatch } from "./program-watch.js";
import { Program, type ProgramOptions } from "./program.js";
import type { Rest } from "./rest.js";
import { heardBy, messagesOf, requestsOf, type RunReport } from "./run-report.js";
import type { Scenario, ScenarioTools } from "./scenario.js";

/** How long a program may take to end, seconds. */
const endLimit = 10;

/** How long a scenario may take, seconds of real time. */
const scenarioLimit = 45;

/** One run of a program: its processes, the people on the line, and what they heard. */
export class Run {
  readonly #sim: Simulator;
  readonly #clock: VirtualClock;
  readonly #rest: Rest;
  readonly #folder: string;
  readonly #options: ProgramOptions;
  readonly #programs: Program[] = [];
  readonly #people: Person[] = [];

  /** @param folder where the programs are */
  constructor(
    sim: Simulator,
    clock: VirtualClock,
    rest: Rest,
    folder: string,
    options: ProgramOptions,
  ) {
    this.#sim = sim;
    this.#clock = clock;
    this.#rest = rest;
    this.#folder = folder;
    this.#options = options;
  }

  /** Starts the program, plays the scenario, ends the program, and reports. */
  async play(scenario: Scenario): Promise<RunReport> {
    const { listens, ends = "SIGINT", logs } = scenario;
    const program = this.#start(scenario.program);
    const exits: string[] = [];
    let outcome = "done";
    try {
      if (listens !== undefined) {
        await Promise.race([this.#sim.listens(listens, { within: Infinity }), program.exited]);
      }
      await inTime(scenario.people(this.#tools(program, exits))).catch((error: unknown) => {
        outcome = String(error);
      });
      await this.#clock.settle();
      if (ends !== "by itself") program.signal(ends);
    } finally {
      exits.unshift(await program.end(endLimit));
    }
    return {
      people: [outcome],
      requests: requestsOf(this.#sim),
      heard: [...(await heardBy(this.#people)), ...messagesOf(this.#sim)],
      stdout: this.#programs.flatMap(({ stdout }) => printedLines(stdout, logs)),
      stderr: this.#programs.flatMap(({ stderr }) => printedLines(stderr, logs)),
      rest: this.#rest.requests,
      exit: exits,
      problems: this.#sim.problems.map(({ message }) => message),
    };
  }

  #start(name: string): Program {
    const program = new Program(path.join(this.#folder, name), this.#options);
    this.#clock.watch(new ProgramWatch(program, this.#sim));
    this.#programs.push(program);
    return program;
  }

  #tools(program: Program, exits: string[]): ScenarioTools {
    const sim = this.#sim;
    const clock = this.#clock;
    return {
      sim,
      clock,
      call: async (call) => {
        // What the program has to do with the call before comes first.
        await clock.settle();
        const caller = await sim.call(call);
        this.#people.push(caller);
        return caller;
      },
      person: (number, behaviour) => sim.person(number, this.#known(behaviour)),
      answers: (number, then = () => undefined) => sim.answers(number, this.#known(then)),
      prints: (pattern) => program.prints(pattern),
      also: async (name) => {
        exits.push(await this.#start(name).end(scenarioLimit));
      },
      signal: (signal) => program.signal(signal),
      exited: program.exited,
    };
  }

  #known(behaviour: Behaviour): Behaviour {
    return (callee) => {
      this.#people.push(callee);
      return behaviour(callee);
    };
  }
}

/** A scenario that waits for what never comes ends as well. */
async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new Error(`The scenario was not over after ${scenarioLimit} s`);
    timer = setTimeout(() => reject(error), scenarioLimit * 1000);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
