import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import {
  makeCertificate,
  startSimulator,
  VirtualClock,
  type Certificate,
} from "@twinline/simulator";

import { startRest } from "./rest.js";
import { Run } from "./run.js";
import type { RunReport } from "./run-report.js";
import type { Scenario } from "./scenario.js";

/** The SDK that a program runs on. */
export type Sdk = "@signalwire/node" | "@twinline/compat-v2";

/** The addresses that the programs and the SDKs have in them. */
const platform = "relay.signalwire.com";
const space = "example.signalwire.com";

/** Runs programs on one SDK or the other, with the people of their scenario. */
export class ProgramRunner {
  readonly #tls: Certificate;
  readonly #folders: Readonly<Record<string, string>>;

  private constructor(tls: Certificate, folders: Readonly<Record<string, string>>) {
    this.#tls = tls;
    this.#folders = folders;
  }

  /** @param folder has the programs in its folder `programs` */
  static async open(folder: string): Promise<ProgramRunner> {
    const programs = path.join(folder, "programs");
    const copies = path.join(cache(), path.basename(folder));
    await copyWithImport(programs, copies, "@twinline/compat-v2");
    return ProgramRunner.at({ "@signalwire/node": programs, "@twinline/compat-v2": copies });
  }

  /** @param folders where the programs are, by what they run on */
  static async at(folders: Readonly<Record<string, string>>): Promise<ProgramRunner> {
    const tls = await makeCertificate({ directory: cache(), hosts: [platform, space] });
    return new ProgramRunner(tls, folders);
  }

  /**
   * Runs a program, with the people of its scenario on the line.
   *
   * @param sdk the original runs the file itself; compat-v2 a copy in which only the import is another
   */
  async run(scenario: Scenario, sdk: string): Promise<RunReport> {
    const { env = {}, dotenv, quiet = 0 } = scenario;
    const clock = new VirtualClock({ quiet });
    const tls = this.#tls;
    // What is unexpected stands in the report, which is compared with that of the other SDK.
    await using sim = await startSimulator({ clock, tls, unexpected: "ignore", ...scenario.sim });
    await using rest = await startRest(tls);
    const cwd = await mkdtemp(path.join(tmpdir(), "legacy-"));
    try {
      if (dotenv !== undefined) await writeFile(path.join(cwd, ".env"), dotenv);
      const run = new Run(sim, clock, rest, this.#folderOf(sdk), {
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
      });
      return await run.play(scenario);
    } finally {
      await rm(cwd, { recursive: true, force: true });
    }
  }

  #folderOf(sdk: string): string {
    const folder = this.#folders[sdk];
    if (folder === undefined) throw new Error(`No folder has the programs for ${sdk}.`);
    return folder;
  }
}

/** In the project's own folder, so that copies find its packages. */
const cache = (): string => path.resolve(".cache/legacy");

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
