import { RelayClosedError } from "@twinline/core";
import { onExit } from "@twinline/core/internal";

import type { Call } from "../call/call.js";
import { BaseConsumer } from "./base-consumer.js";
import type { ClientOptions } from "./client-options.js";
import { Client } from "./client.js";
import type { ConsumerOptions } from "./consumer-options.js";

/**
 * A program that handles the calls, messages and tasks of its contexts. Extend it, or pass functions as options:
 *
 * ```ts
 * class Office extends Consumer {
 *   setup() {
 *     this.contexts = ["office"];
 *   }
 *   async on_incoming_call(call: Call) {
 *     await call.answer();
 *     await call.play_tts("Welcome!");
 *     await call.hangup();
 *   }
 * }
 * await new Office().run();
 * ```
 *
 * Its hooks may have either spelling, and may be async.
 *
 * Page: Relay.Consumer.
 */
export class Consumer extends BaseConsumer<Call, Client> {
  /**
   * @param options how to connect, and its hooks; you may set them later, up to `setup()`. An unknown option is ignored
   *   with a warning
   */
  constructor(options: ConsumerOptions = {}) {
    super("new Consumer()", options);
  }

  /**
   * Connects and handles what arrives, until you disconnect the client or the process gets SIGINT or SIGTERM. After a
   * signal it accepts no new calls and gives live ones 25 seconds to end (`drain_timeout`); a second signal
   * disconnects at once.
   *
   * @returns resolves after `teardown()`, which also runs when the process exits earlier
   * @throws {RelayParamError} project, token or contexts are missing, or one is wrong
   * @throws {RelayAuthError} the credentials were refused; that is not tried again
   */
  async run(): Promise<void> {
    let isTornDown = false;
    const stopWatching = onExit(() => {
      isTornDown = true;
      this.runHook("teardown");
    });
    try {
      await this.hook("setup")?.(this);
      const client = await this.prepare();
      const wasReady = client.session.status.state === "ready";
      client.on("ready", () => this.runReady());
      await serve(client, () => {
        if (wasReady) this.runReady();
      });
    } finally {
      stopWatching();
      if (!isTornDown) await this.hook("teardown")?.(this);
    }
  }

  /** @internal */
  protected override makeClient(options: ClientOptions): Client {
    return new Client(options);
  }
}

/** Connects, and waits until the client has ended. */
async function serve(client: Client, connected: () => void): Promise<void> {
  try {
    await client.connect();
    connected();
  } catch (error) {
    // The app disconnected the client before it was connected: an ordinary end.
    if (error instanceof RelayClosedError) return;
    throw error;
  }
  const error = await client.closed;
  if (error !== undefined) throw error;
}
