import type { ActivitySource } from "../clock/idle-detector.js";
import type * as node from "./server.js";

/** A browser cannot listen on a port: clients come in by `sim.socket`. */
export class Server implements ActivitySource, Pick<node.Server, keyof node.Server> {
  listening = false;

  async listen(port: number): Promise<number> {
    this.listening = true;
    return port;
  }

  busy(): boolean {
    return false;
  }

  give_up(): void {}

  async close(): Promise<void> {
    await this.stop();
  }

  async stop(): Promise<void> {
    this.listening = false;
  }
}
