import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import {
  makeCertificate,
  startSimulator,
  VirtualClock,
  type Behaviour,
  type Certificate,
  type Person,
} from "@twinline/simulator";

import { heardBy, messagesOf, requestsOf, type Account } from "./account.js";
import { printedLines } from "./printed.js";
import { ProgramWatch } from "./program-watch.js";
import { Program } from "./program.js";
import { startRest } from "./rest.js";
import type { Scenario, Stage } from "./scenario.js";

/** The SDK that a program runs on. */
export type Sdk = "@signalwire/node" | "@twinline/compat-v2";

/** The addresses that the programs and the SDKs have in them. */
const platform = "relay.signalwire.com";
const space = "example.signalwire.com";

/** How long a program may take to end, seconds. */
const patience = 10;

/** How long people may take for what they do, seconds of real time. */
const longest = 45;

/** Where programs are run on either SDK, among their people. */
export class Theatre {
  readonly #tls: Certificate;
  readonly #folders: Readonly<Record<string, string>>;

  private constructor(tls: Certificate, folders: Readonly<Record<string, string>>) {
    this.#tls = tls;
    this.#folders = folders;
  }

  /** @param folder has the folders `programs` and `stage` */
  static async open(folder: string): Promise<Theatre> {
    const programs = path.join(folder, "programs");
    const copies = path.join(cache(), path.basename(folder));
    await copyWithImport(programs, copies, "@twinline/compat-v2");
    return Theatre.at({ "@signalwire/node": programs, "@twinline/compat-v2": copies });
  }

  /** @param folders where the programs are, by what they run on */
  static async at(folders: Readonly<Record<string, string>>): Promise<Theatre> {
    const tls = await makeCertificate({ directory: cache(), hosts: [platform, space] });
    return new Theatre(tls, folders);
  }

  /**
   * Runs a program among its people.
   *
   * @param sdk the original runs the file itself; compat-v2 a copy in which only the import is another
   */
  async run(scenario: Scenario, sdk: string): Promise<Account> {
    const { env = {}, dotenv, quiet = 0, ends = "SIGINT", logs } = scenario;
    const clock = new VirtualClock({ quiet });
    const tls = this.#tls;
    await using sim = await startSimulator({ clock, tls, unexpected: "ignore", ...scenario.sim });
    await using rest = await startRest(tls);
    const cwd = await mkdtemp(path.join(tmpdir(), "legacy-"));
    if (dotenv !== undefined) await writeFile(path.join(cwd, ".env"), dotenv);
    const options = {
      cwd,
      env: {
        PATH: process.env["PATH"],
        NODE_EXTRA_CA_CERTS: tls.ca_file,
        LEGACY_WIRES: JSON.stringify({ [platform]: sim.port, [space]: rest.port }),
        PROJECT_ID: "a-project",
        API_TOKEN: "a-token",
        ...env,
      },
      preload: path.join(__dirname, "preload.mjs"),
    };
    const start = (name: string): Program => {
      const started = new Program(path.join(this.#folderOf(sdk), name), options);
      clock.watch(new ProgramWatch(started, sim));
      return started;
    };
    const programs = [start(scenario.program)];
    const [program] = programs as [Program];
    const people: Person[] = [];
    const exits: string[] = [];
    let outcome = "done";
    try {
      if (scenario.listens !== undefined) {
        await Promise.race([sim.listens(scenario.listens, { within: Infinity }), program.exited]);
      }
      const stage: Stage = {
        ...stageOf(sim, clock, program, people),
        also: async (name) => {
          const other = start(name);
          programs.push(other);
          exits.push(await other.end(longest));
        },
      };
      await inTime(scenario.people(stage)).catch((error: unknown) => {
        outcome = String(error);
      });
      await clock.settle();
      if (ends !== "by itself") program.signal(ends);
    } finally {
      exits.unshift(await program.end(patience));
      await rm(cwd, { recursive: true, force: true });
    }
    return {
      people: [outcome],
      requests: requestsOf(sim),
      heard: [...(await heardBy(people)), ...messagesOf(sim)],
      printed: programs.flatMap(({ stdout }) => printedLines(stdout, logs)),
      complained: programs.flatMap(({ stderr }) => printedLines(stderr, logs)),
      rest: rest.requests,
      exit: exits,
      problems: sim.problems.map(({ message }) => message),
    };
  }

  #folderOf(sdk: string): string {
    const folder = this.#folders[sdk];
    if (folder === undefined) throw new Error(`No folder has the programs for ${sdk}.`);
    return folder;
  }
}

/** In the project's own folder, so that copies find its packages. */
const cache = (): string => path.resolve(".cache/legacy");

function stageOf(
  sim: Stage["sim"],
  clock: VirtualClock,
  program: Program,
  people: Person[],
): Omit<Stage, "also"> {
  const known =
    (behaviour: Behaviour): Behaviour =>
    (callee) => {
      people.push(callee);
      return behaviour(callee);
    };
  return {
    sim,
    clock,
    call: async (call) => {
      // What the program has to do with the call before comes first.
      await clock.settle();
      const caller = await sim.call(call);
      people.push(caller);
      return caller;
    },
    person: (number, behaviour) => sim.person(number, known(behaviour)),
    answers: (number, then = () => undefined) => sim.answers(number, known(then)),
    prints: (pattern) => program.prints(pattern),
    signal: (signal) => program.signal(signal),
    exited: program.exited,
  };
}

/** A scenario that waits for what never comes ends as well. */
async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The people wait for ever")), longest * 1000);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Copies programs, and has them import another SDK. */
async function copyWithImport(from: string, to: string, sdk: Sdk): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const source = await readFile(path.join(from, name), "utf8");
    await writeFile(
      path.join(to, name),
      source.replaceAll(/(["'])@signalwire\/node\1/g, `$1${sdk}$1`),
    );
  }
}
