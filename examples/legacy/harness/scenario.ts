import type {
  Behaviour,
  InboundCall,
  Person,
  Simulator,
  SimulatorOptions,
  VirtualClock,
} from "@twinline/simulator";

import type { RunReport } from "./run-report.js";

/** A difference between the two runs that is meant to be there. */
export interface Difference {
  readonly where: keyof RunReport;
  /** What only the original has, its lines joined by newlines. Absent when it has nothing there. */
  readonly original?: string | RegExp;
  /** What only compat-v2 has, its lines joined by newlines. Absent when it has nothing there. */
  readonly ours?: string | RegExp;
  /** Why it is better that way. */
  readonly why: string;
}

/** What a scenario works with. */
export interface ScenarioTools {
  readonly sim: Simulator;
  readonly clock: VirtualClock;
  /**
   * Calls the program, as `sim.call` does, once nothing else is under way. What the caller hears is
   * part of the report.
   */
  readonly call: (call: InboundCall) => Promise<Person>;
  /** Puts a person at a number, as `sim.person` does. What they hear is part of the report. */
  readonly person: (number: string, behaviour: Behaviour) => void;
  /** Puts a person at a number who answers after two seconds. */
  readonly answers: (number: string, then?: Behaviour) => void;
  /** Resolves once the program has printed this. */
  readonly prints: (pattern: RegExp | string) => Promise<void>;
  /** Runs another program on the same SDK, and resolves when that has ended. Its lines follow the first's. */
  readonly also: (program: string) => Promise<void>;
  /** Sends the program a signal, as Ctrl-C does. */
  readonly signal: (name: NodeJS.Signals) => void;
  /** Resolves when the program has ended. */
  readonly exited: Promise<unknown>;
}

/** The people around a program: they do the same whichever SDK it runs on. */
export interface Scenario {
  /** The program's file, in the folder `programs`. */
  readonly program: string;
  /** Variables of its environment, beside the project and the token. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is in the `.env` of the folder that it is started in. */
  readonly dotenv?: string;
  readonly sim?: SimulatorOptions;
  /**
   * How long everything must be quiet before time passes, seconds. Default 0.04; more for a program
   * that waits by timers of its own.
   */
  readonly quiet?: number;
  /** The context that the program listens to before anyone does anything. Default: don't wait. */
  readonly listens?: string;
  /** Who calls and who is called. When this is over, so is the program: it is ended by a signal. */
  people(tools: ScenarioTools): Promise<unknown>;
  /** How the program is ended. Default `SIGINT`. */
  readonly ends?: "SIGINT" | "SIGTERM" | "by itself";
  /** The lines of the SDK's log that the program writes itself, through `client.__logger`. */
  readonly logs?: RegExp;
  /** What is different on compat-v2, and why. */
  readonly differences?: readonly Difference[];
}
