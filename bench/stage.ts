import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Role } from "./contenders/contender.js";
import { others } from "./contenders/others.js";
import type { Options, Transport } from "./options.js";
import { Child } from "./processes/child.js";
import type { ClientTasks } from "./processes/client.js";
import { makeCertificate } from "./server/certificate.js";
import type { ServerTasks } from "./server/process.js";

/** One contender in its process, connected. */
export interface Player {
  readonly name: string;
  /** What the server knows it as. */
  readonly project: string;
  readonly client: Child<ClientTasks>;
}

/** The server, and what it takes to put contenders before it. */
export class Stage {
  readonly server: Child<ServerTasks>;
  readonly options: Options;
  readonly #directory: string;
  readonly #caFile: string;
  readonly #addresses: Readonly<Record<Transport, string>>;
  #players = 0;

  private constructor(
    options: Options,
    server: Child<ServerTasks>,
    directory: string,
    caFile: string,
    addresses: Readonly<Record<Transport, string>>,
  ) {
    this.options = options;
    this.server = server;
    this.#directory = directory;
    this.#caFile = caFile;
    this.#addresses = addresses;
  }

  static async set(options: Options): Promise<Stage> {
    const directory = mkdtempSync(join(tmpdir(), "twinline-bench-"));
    const caFile = join(directory, "certificate.pem");
    const certificate = await makeCertificate();
    writeFileSync(caFile, certificate.cert);
    const server = new Child<ServerTasks>(["@server"]);
    const addresses = await server.ask("listen", certificate);
    return new Stage(options, server, directory, caFile, addresses);
  }

  /** Starts a contender in a process of its own and lets it connect. */
  async enter(
    name: string,
    role: Role,
    transport: Transport,
    flags: string[] = [],
  ): Promise<Player> {
    const { profiles } = this.options;
    const profiling =
      profiles === undefined
        ? []
        : [
            "--cpu-prof",
            // The loader of TypeScript has a thread, and a profile, of its own.
            `--cpu-prof-dir=${join(profiles, `${role}-${transport}-${name}`)}`,
          ];
    const other = others[name];
    const client = new Child<ClientTasks>(
      ["@client", name],
      [...flags, ...profiling],
      // The other SDKs have no option for a certificate.
      other === undefined ? {} : { NODE_EXTRA_CA_CERTS: this.#caFile },
    );
    this.#players += 1;
    const project = `bench-${this.#players}`;
    const target = { host: this.#addresses[transport], caFile: this.#caFile, project };
    try {
      await client.ask("open", { target, role });
      if (other !== undefined) await this.server.ask("heed", { project, needs: other.needs });
    } catch (error) {
      await client.stop();
      throw error;
    }
    return { name, project, client };
  }

  async strike(): Promise<void> {
    await this.server.stop();
    rmSync(this.#directory, { recursive: true });
  }
}
