import { RelayClosedError, RelayParamError, type SecretSource, type Session } from "@twinline/core";
import {
  camelCase,
  documentedOptions,
  watchSignals,
  type SessionOptions,
} from "@twinline/core/internal";

import type { Call } from "../calls/call.js";
import { Client } from "./client.js";
import {
  consumerOptionTypes,
  isHook,
  type ConsumerHooks,
  type ConsumerOptions,
  type DocumentedConsumerOptions,
  type HookName,
} from "./consumer-options.js";
import type { Message } from "./message.js";

/** How long the live calls may take to end after a signal, seconds. */
const drainLimit = 25;

type AnyHook = (this: Consumer, ...args: unknown[]) => unknown;

/**
 * A program that takes calls, messages and tasks of its contexts. Extend it, or give it functions:
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
 * Its hooks may be in either spelling, and may be async.
 *
 * Page: Relay.Consumer.
 */
export class Consumer {
  /** Project id. By default `SIGNALWIRE_PROJECT_ID`. */
  project: string | undefined;
  /** API token. By default `SIGNALWIRE_API_TOKEN`. */
  token: SecretSource | undefined;
  /** Where to connect. By default `SIGNALWIRE_SPACE`, else `relay.signalwire.com`. */
  host: string | undefined;
  /** The contexts whose calls, messages and tasks come in. One is needed at least. */
  contexts: readonly string[];
  /** The client it works with; undefined before `run()`. */
  client: Client | undefined;
  /** A session to share, instead of one of its own. */
  session: Session | undefined;
  readonly #options: SessionOptions;

  /**
   * @param options what it connects as, and its hooks; all of it may be set later, up to `setup()`
   * @throws {RelayParamError} an option is unknown or of the wrong type
   */
  constructor(options: ConsumerOptions = {}) {
    const { project, token, host, contexts, session, ...rest } = documentedOptions(
      "new Consumer()",
      options,
      consumerOptionTypes,
    ) as DocumentedConsumerOptions;
    this.project = project;
    this.token = token;
    this.host = host;
    this.contexts = contexts ?? [];
    this.session = session;
    const { hooks, others } = sorted(rest);
    Object.assign(this, hooks);
    this.#options = others;
  }

  /** Before anything else; here may be set what the constructor was not given. */
  setup?(consumer: this): unknown;
  /** The session is ready: at first, and again after every reconnect. */
  ready?(consumer: this): unknown;
  /** After everything else, also when something failed. */
  teardown?(consumer: this): unknown;
  /** A call came in. It is not waited for; a throw is logged. */
  on_incoming_call?(call: Call): unknown;
  /** A call came in. It is not waited for; a throw is logged. */
  onIncomingCall?(call: Call): unknown;
  /** A message came in. It is not waited for; a throw is logged. */
  on_incoming_message?(message: Message): unknown;
  /** A message came in. It is not waited for; a throw is logged. */
  onIncomingMessage?(message: Message): unknown;
  /** A message that was sent has a new state. It is not waited for; a throw is logged. */
  on_message_state_change?(message: Message): unknown;
  /** A message that was sent has a new state. It is not waited for; a throw is logged. */
  onMessageStateChange?(message: Message): unknown;
  /** A task came in: what was delivered. It is not waited for; a throw is logged. */
  on_task?(message: unknown): unknown;
  /** A task came in: what was delivered. It is not waited for; a throw is logged. */
  onTask?(message: unknown): unknown;

  /**
   * Connects and takes what comes in, until the client is disconnected or the process gets SIGINT or
   * SIGTERM. On a signal no new calls are taken, and those that live have 25 seconds to end; a second
   * signal ends them at once for this process.
   *
   * @returns resolves after `teardown()`
   * @throws {RelayParamError} project, token or contexts are missing, or one is wrong
   * @throws {RelayAuthError} the credentials were refused; that is not tried again
   */
  async run(): Promise<void> {
    await this.#hook("setup")?.(this);
    try {
      const client = this.#makeClient();
      this.client = client;
      const wasReady = client.session.status.state === "ready";
      await this.#receive(client);
      client.on("ready", () => this.#hook("ready")?.(this));
      await serve(client, () => {
        if (wasReady) return this.#hook("ready")?.(this);
        return undefined;
      });
    } finally {
      await this.#hook("teardown")?.(this);
    }
  }

  #makeClient(): Client {
    const { project, token, host, session, contexts } = this;
    if (contexts.length === 0) {
      throw new RelayParamError(
        `contexts is missing. Pass { contexts: ["…"] }, or set this.contexts in setup().`,
        { method: "Consumer.run", path: "contexts" },
      );
    }
    if (session !== undefined) return new Client({ session });
    return new Client({ ...this.#options, project, token, host });
  }

  /** Registers the hooks that there are, with the contexts. */
  async #receive(client: Client): Promise<void> {
    const { contexts } = this;
    const bound = (name: HookName) => {
      const hook = this.#hook(name);
      return hook === undefined ? undefined : (item: unknown) => hook(item);
    };
    const call = bound("on_incoming_call");
    const message = bound("on_incoming_message");
    const change = bound("on_message_state_change");
    const task = bound("on_task");
    if (call !== undefined) await client.calling.receive(contexts, call);
    if (task !== undefined) await client.tasking.receive(contexts, task);
    if (message !== undefined) await client.messaging.receive(contexts, message);
    if (change !== undefined) await client.messaging.state_change(contexts, change);
  }

  /** A hook in whichever spelling it has. */
  #hook(name: HookName): ((...args: unknown[]) => unknown) | undefined {
    const members = this as unknown as Readonly<Record<string, AnyHook | undefined>>;
    const hook = members[name] ?? members[camelCase(name)];
    return hook?.bind(this);
  }
}

/** Connects, and waits until it is over, one way or another. */
async function serve(client: Client, connected: () => unknown): Promise<void> {
  const watch = watchSignals();
  try {
    const over = client.connect().then(async () => {
      await connected();
      return client.closed;
    });
    const ending = await Promise.race([over, watch.received]);
    if (typeof ending === "string") await shutDown(client, ending);
    else if (ending !== undefined) throw ending;
  } catch (error) {
    // Somebody disconnected the client before it was connected: that is an end like any other.
    if (!(error instanceof RelayClosedError)) throw error;
  } finally {
    watch.stop();
  }
}

/** Lets the live calls end, unless a second signal comes. */
async function shutDown(client: Client, signal: string): Promise<void> {
  const { session } = client;
  session.log.info(`${signal}: no new calls are taken, those that live may end`);
  const watch = watchSignals();
  try {
    void watch.received.then(() => client.disconnect());
    await client.drain({ timeout: drainLimit });
    await client.closed;
  } finally {
    watch.stop();
  }
}

function sorted(options: DocumentedConsumerOptions): {
  hooks: ConsumerHooks;
  others: SessionOptions;
} {
  const hooks: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    (isHook(name) ? hooks : others)[name] = option;
  }
  return { hooks, others };
}
