import { failOnExit, isPromise, onExit } from "@twinline/core/internal";

import type { RelayCall } from "../call/relay-call.js";
import { BaseConsumer } from "./base-consumer.js";
import type { ClientOptions } from "./client-options.js";
import type { RelayConsumerOptions } from "./consumer-options.js";
import { RelayClient } from "./relay-client.js";

/**
 * A program that handles the calls, messages and tasks of its contexts, with the behavior of `@signalwire/node` 2.6.
 *
 * ```ts
 * const consumer = new RelayConsumer({
 *   project,
 *   token,
 *   contexts: ["office"],
 *   onIncomingCall: async (call) => {
 *     await call.answer();
 *     await call.playTTS({ text: "Welcome!" });
 *     await call.hangup();
 *   },
 * });
 * consumer.run();
 * ```
 */
export class RelayConsumer extends BaseConsumer<RelayCall, RelayClient> {
  /**
   * @param options how to connect, and its hooks; you may set them later, up to `setup()`. An unknown option is ignored
   *   with a warning
   */
  constructor(options: RelayConsumerOptions = {}) {
    super("new RelayConsumer()", options);
  }

  /**
   * Starts to handle what arrives. The connection keeps the process alive. SIGINT and SIGTERM disconnect it;
   * `drain_timeout` gives live calls time to end. `teardown()` runs when the process exits.
   *
   * Missing or wrong options and refused credentials are logged; the process then exits with code 1.
   *
   * @returns resolves as soon as it has begun to connect
   */
  async run(): Promise<void> {
    onExit(() => this.runHook("teardown"));
    const started = this.hook("setup")?.(this);
    try {
      if (isPromise(started)) await started;
      const client = await this.prepare();
      const wasReady = client.session.status.state === "ready";
      client.on("signalwire.ready", () => this.runReady());
      client.on("signalwire.error", () => {
        // The session has logged the error.
        failOnExit();
      });
      await client.connect();
      if (wasReady) this.runReady();
    } catch (error) {
      this.earlyLog.error(error instanceof Error ? error.message : String(error));
      failOnExit();
    }
  }

  /** @internal */
  protected override makeClient(options: ClientOptions): RelayClient {
    return new RelayClient(options);
  }

  /** @internal The Node SDK ignored contexts that were empty or undefined. */
  protected override readContexts(): readonly string[] {
    const set = this.contexts.filter((name) => typeof name === "string" && name !== "");
    if (set.length === 0) return super.readContexts();
    if (set.length < this.contexts.length) {
      this.earlyLog.warn("new RelayConsumer(): contexts that are empty or undefined were ignored");
    }
    return set as readonly string[];
  }
}
