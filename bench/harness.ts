import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Workload } from "./clients/client.js";
import { otherSdks } from "./clients/other-sdks.js";
import type { Options, Transport } from "./options.js";
import { Child } from "./processes/child.js";
import type { ClientTasks } from "./processes/client.js";
import { makeCertificate } from "./server/certificate.js";
import type { ServerTasks } from "./server/process.js";

/** A connected client in its own process. */
export interface ClientProcess {
  readonly name: string;
  /** Identifies the client on the server. */
  readonly project: string;
  readonly client: Child<ClientTasks>;
}

/** Runs the server, and starts clients that connect to it. */
export class Harness {
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

  static async start(options: Options): Promise<Harness> {
    const directory = mkdtempSync(join(tmpdir(), "twinline-bench-"));
    const caFile = join(directory, "certificate.pem");
    const certificate = await makeCertificate();
    writeFileSync(caFile, certificate.cert);
    const server = new Child<ServerTasks>(["@server"]);
    const addresses = await server.ask("listen", certificate);
    return new Harness(options, server, directory, caFile, addresses);
  }

  /** Starts a client in its own process, and connects it. */
  async startClient(
    name: string,
    workload: Workload,
    transport: Transport,
    flags: string[] = [],
  ): Promise<ClientProcess> {
    const { profiles } = this.options;
    const profiling =
      profiles === undefined
        ? []
        : [
            "--cpu-prof",
            // The TypeScript loader runs in its own thread, which gets its own profile.
            `--cpu-prof-dir=${join(profiles, `${workload}-${transport}-${name}`)}`,
          ];
    const other = otherSdks[name];
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
      await client.ask("open", { target, workload });
      if (other !== undefined) await this.server.ask("configure", { project, needs: other.needs });
    } catch (error) {
      await client.stop();
      throw error;
    }
    return { name, project, client };
  }

  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.#directory, { recursive: true });
  }
}
