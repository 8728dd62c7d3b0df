import { RelayParamError, type SecretSource, type Session } from "@twinline/core";
import {
  camelCase,
  contextNames,
  inspectKey,
  isPromise,
  Log,
  logHandlerError,
  type SessionOptions,
} from "@twinline/core/internal";
import type { InspectOptions } from "node:util";

import type { Inspect } from "../common/shown.js";
import type { HookTwins } from "../types/twins.generated.js";
import { countedHook, startUsage } from "../usage/start.js";
import { legacyOptions, warnOf, type DocumentedShutdownOptions } from "./client-options.js";
import type { Client } from "./client.js";
import {
  consumerOptionTypes,
  hookNames,
  isHook,
  type HookMethods,
  type HookName,
} from "./consumer-options.js";

type AnyHook = (this: object, ...args: unknown[]) => unknown;

/** Stands for a hook that the app has not written: a subclass may call `super.ready()`. */
const notWritten: AnyHook = () => undefined;

/** The options that the client gets. */
type ClientSettings = SessionOptions & DocumentedShutdownOptions;

/**
 * A program that handles the calls, messages and tasks of its contexts: what both dialects have in common. Its hooks
 * may have either spelling, and may be async.
 */
export abstract class BaseConsumer<CallView extends object, ClientView extends Client<CallView>> {
  static {
    for (const name of hookNames) {
      for (const spelling of [name, camelCase(name)]) {
        Object.defineProperty(this.prototype, spelling, {
          value: notWritten,
          configurable: true,
          writable: true,
        });
      }
    }
  }

  /** Project id. By default `SIGNALWIRE_PROJECT_ID`. */
  project: string | undefined;
  /** API token. By default `SIGNALWIRE_API_TOKEN`. */
  token: SecretSource | undefined;
  /** Where to connect. By default `SIGNALWIRE_SPACE`, else `relay.signalwire.com`. */
  host: string | undefined;
  /** The contexts whose calls, messages and tasks arrive here. At least one is needed. */
  contexts: readonly (string | undefined)[];
  /** Its client. Undefined before `run()`. */
  client!: ClientView;
  /** A session to share, instead of one of its own. */
  session: Session | undefined;
  readonly #settings: ClientSettings;
  readonly #warnings: readonly string[];
  /** What arrived before `ready` ran; undefined afterwards. */
  #early: (() => void)[] | undefined = [];

  /** @internal */
  constructor(where: string, given: object) {
    const { options, warnings } = legacyOptions(where, given, consumerOptionTypes);
    const { project, token, host, contexts = [], session, ...rest } = options;
    this.project = project as string | undefined;
    this.token = token as SecretSource | undefined;
    this.host = host as string | undefined;
    this.contexts = (typeof contexts === "string" ? [contexts] : contexts) as readonly string[];
    this.session = session as Session | undefined;
    const settings: Record<string, unknown> = {};
    for (const [name, option] of Object.entries(rest)) {
      if (isHook(name)) Object.assign(this, { [name]: option });
      else settings[name] = option;
    }
    this.#settings = settings;
    this.#warnings = warnings;
    startUsage(settings["usage_report"], () => ({
      self: this,
      name: where.replace(/^new |\(\)$/g, ""),
      args: [given],
      warnings,
      classes: { consumer: BaseConsumer },
      mark: "makeClient",
      only: ["run"],
    }));
  }

  /** What `JSON.stringify` shows: the token is masked. */
  toJSON(): object {
    return this.#shown();
  }

  /** What `console.log` shows: the token is masked. */
  [inspectKey](depth: number, options: InspectOptions, inspect: Inspect): string {
    const { name } = this.constructor;
    return depth < 0 ? `[${name}]` : `${name} ${inspect(this.#shown(), options)}`;
  }

  #shown(): object {
    const { token } = this;
    const { session: _session, ...own } = this as Readonly<Record<string, unknown>>;
    return { ...own, ...(token === undefined ? {} : { token: "***" }) };
  }

  /** @internal Makes the client. `setup()` may have set properties of the consumer, so they decide. */
  protected abstract makeClient(settings: object): ClientView;

  /**
   * @internal Makes the client and registers the hooks.
   * @throws {RelayParamError} project, token or contexts are missing, or one is wrong
   */
  protected async prepare(): Promise<ClientView> {
    const { project, token, host, session } = this;
    const contexts = this.readContexts();
    const settings =
      session === undefined ? { ...this.#settings, project, token, host } : { session };
    const client = this.makeClient(settings);
    warnOf(this.#warnings, client.session);
    this.client = client;
    await this.#receive(client, contexts);
    return client;
  }

  /**
   * @internal
   * @throws {RelayParamError} there are none, or one is not a name
   */
  protected readContexts(): readonly string[] {
    const { contexts } = this;
    if (contexts.length === 0) {
      throw new RelayParamError(
        `contexts is missing. Pass { contexts: ["…"] }, or set this.contexts in setup().`,
        { method: "Consumer.run", path: "contexts" },
      );
    }
    return contextNames("Consumer.run", contexts);
  }

  /** @internal The log until there is a client. */
  protected get earlyLog(): Log {
    const { logger, log_level: level } = this.#settings;
    return new Log({ ...(logger && { logger }), ...(level && { level }) });
  }

  /** @internal Runs `ready`, then handles what arrived before it. */
  protected runReady(): void {
    const early = this.#early;
    this.#early = undefined;
    this.runHook("ready");
    for (const start of early ?? []) start();
  }

  /** @internal Runs a hook that gets the consumer. What it throws or rejects with is logged. */
  protected runHook(name: "ready" | "teardown"): void {
    const fault = (error: unknown) => {
      const log = (this.client as ClientView | undefined)?.session.log ?? this.earlyLog;
      logHandlerError(log, { name, what: `The consumer's ${name}()` }, error);
    };
    try {
      const returned = this.hook(name)?.(this);
      if (isPromise(returned)) returned.then(undefined, fault);
    } catch (error) {
      fault(error);
    }
  }

  /** @internal A hook in the spelling that the app has written; undefined when it has written none. */
  protected hook(name: HookName): ((...args: unknown[]) => unknown) | undefined {
    const members = this as unknown as Readonly<Record<string, AnyHook | undefined>>;
    const written = [members[name], members[camelCase(name)]];
    const hook = written.find((one) => typeof one === "function" && one !== notWritten);
    return hook && countedHook(this, name, hook.bind(this));
  }

  /** Registers the hooks that the app has written, with the contexts. */
  async #receive(client: ClientView, contexts: readonly string[]): Promise<void> {
    const call = this.#receiver("on_incoming_call");
    const message = this.#receiver("on_incoming_message");
    const change = this.#receiver("on_message_state_change");
    const task = this.#receiver("on_task");
    if (call !== undefined) await client.calling.receive(contexts, call);
    if (task !== undefined) await client.tasking.receive(contexts, task);
    if (message !== undefined) await client.messaging.receive(contexts, message);
    if (change !== undefined) await client.messaging.state_change(contexts, change);
  }

  /** A hook that waits until `ready` has run. */
  #receiver(name: HookName): ((item: unknown) => unknown) | undefined {
    const hook = this.hook(name);
    if (hook === undefined) return undefined;
    return (item) => {
      const early = this.#early;
      if (early === undefined) return hook(item);
      return new Promise((resolve) => {
        early.push(() => resolve(undefined));
      }).then(() => hook(item));
    };
  }
}

// oxlint-disable-next-line no-unused-vars -- a merged declaration has the parameters of its class
export interface BaseConsumer<CallView extends object, ClientView extends Client<CallView>>
  extends HookMethods<object, CallView>, HookTwins<CallView> {}
