import { watchSignals, type Session, type SignalWatch } from "@twinline/core/internal";

/** As much of a client as shuts down. */
interface Running {
  readonly session: Session;
  disconnect(): Promise<void>;
  drain(options: { readonly timeout: number }): Promise<void>;
}

/** Shuts a client down when the process gets SIGINT or SIGTERM. */
export class Shutdown {
  readonly #client: Running;
  readonly #limit: number;
  #watch: SignalWatch | undefined;

  /** @param limit how long live calls may take to end, seconds; 0 disconnects at once */
  constructor(client: Running, limit: number) {
    this.#client = client;
    this.#limit = limit;
  }

  start(): void {
    if (this.#watch !== undefined) return;
    const watch = watchSignals();
    this.#watch = watch;
    void watch.received.then((signal) => this.#first(signal));
  }

  stop(): void {
    this.#watch?.stop();
    this.#watch = undefined;
  }

  async #first(signal: string): Promise<void> {
    if (this.#watch === undefined) return;
    this.stop();
    const client = this.#client;
    if (this.#limit <= 0) {
      client.session.log.info(`${signal}: disconnecting`);
      await client.disconnect();
      return;
    }
    client.session.log.info(`${signal}: no new calls are taken, live ones may end`);
    const second = watchSignals();
    this.#watch = second;
    void second.received.then(() => client.disconnect());
    await client.drain({ timeout: this.#limit });
  }
}
