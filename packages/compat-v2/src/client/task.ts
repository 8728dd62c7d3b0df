import {
  RelayCommandError,
  RelayConnectionError,
  RelayParamError,
  RelayTimeoutError,
  type Logger,
} from "@twinline/core";
import { describe, environment, isLoopback, Log, readText } from "@twinline/core/internal";

import { post } from "../platform/post.js";
import { startUsage } from "../usage/start.js";
import { legacyOptions, withEnvHint } from "./client-options.js";

/** The options of a task. */
export interface TaskOptions {
  /** Project id. By default `SIGNALWIRE_PROJECT_ID`. */
  readonly project?: string | undefined;
  /** API token. By default `SIGNALWIRE_API_TOKEN`. */
  readonly token?: string | undefined;
  /** Where to deliver to: a name, `name:port`, or `http://` and a name of this machine. By default `SIGNALWIRE_SPACE`, else `relay.signalwire.com`. */
  readonly host?: string | undefined;
  /** PEM file of certificate authorities to trust. By default `SIGNALWIRE_RELAY_CA_FILE`, else the system's. */
  readonly ca_file?: string | undefined;
  /** Where log lines go: `console`, a pino logger, … By default standard error. */
  readonly logger?: Logger | undefined;
}

const optionTypes = {
  project: ["string"],
  token: ["string"],
  host: ["string"],
  ca_file: ["string"],
  logger: ["object", "function"],
};

/** How long the platform may take to answer, seconds. */
const timeout = 10;

/**
 * Delivers tasks to the consumers of a context.
 *
 * ```ts
 * const task = new Task(project, token);
 * const delivered = await task.deliver("office", { action: "call", number: "+15550001111" });
 * ```
 *
 * Page: Relay.Task.
 */
export class Task {
  /** Where tasks are delivered to, a name or `name:port`. */
  host: string;
  readonly #project: string;
  readonly #token: string;
  readonly #ca: string | undefined;
  readonly #log: Log;
  readonly #rejects: boolean;

  /**
   * @param project project id; by default `SIGNALWIRE_PROJECT_ID`
   * @param token API token; by default `SIGNALWIRE_API_TOKEN`
   * @param host where to deliver to; by default `relay.signalwire.com`
   * @throws {RelayParamError} project or token is missing
   */
  constructor(project?: string, token?: string, host?: string);
  /**
   * @param options project, token and host, and any other option. One that does not exist is ignored
   *   with a warning. `deliver` then resolves with false when the platform refuses a task
   * @throws {RelayParamError} project or token is missing
   */
  constructor(options: TaskOptions);
  constructor(project?: string | TaskOptions, token?: string, host?: string) {
    const given = typeof project === "object" ? project : { project, token, host };
    const read = legacyOptions("new Task()", given, optionTypes);
    const options = read.options as TaskOptions;
    const env = environment();
    this.#rejects = given !== project;
    this.#project = options.project || env["SIGNALWIRE_PROJECT_ID"] || missing("project");
    this.#token = options.token || env["SIGNALWIRE_API_TOKEN"] || missing("token");
    this.host = options.host || env["SIGNALWIRE_SPACE"] || "relay.signalwire.com";
    const caFile = options.ca_file || env["SIGNALWIRE_RELAY_CA_FILE"];
    this.#ca = caFile ? readText(caFile) : undefined;
    this.#log = new Log(options.logger === undefined ? {} : { logger: options.logger });
    this.#log.secrets.add(this.#token);
    for (const warning of read.warnings) this.#log.warn(warning);
    startUsage(undefined, () => ({
      self: this,
      name: "Task",
      args: [project],
      warnings: read.warnings,
      classes: { task: Task },
    }));
  }

  /**
   * Delivers a message to the consumers of a context: one of them gets it.
   *
   * @param context the context
   * @param message what the consumer gets; it must be JSON
   * @returns whether the platform accepted it. A task that was made from an options object resolves with
   *   false, and logs why; one that was made as in Node, `new Task(project, token)`, rejects
   * @throws {TypeError} the message is not JSON
   * @throws {RelayCommandError} the platform refused it, in the manner of Node
   * @throws {RelayConnectionError} the platform could not be reached
   * @throws {RelayTimeoutError} it did not answer within 10 seconds
   */
  async deliver(context: string, message: unknown): Promise<boolean> {
    if (typeof context !== "string" || context === "") {
      this.#log.warn(`task.deliver(): context must be a name, got ${describe(context)}`);
    }
    const status = await this.#post(JSON.stringify({ context, message }));
    if (status === 204) return true;
    const reason = `HTTP ${status}`;
    const refusal = `The task for "${context}" was refused: ${reason}`;
    if (this.#rejects) throw new RelayCommandError(refusal, { code: status, reason });
    this.#log.warn(refusal);
    return false;
  }

  async #post(body: string): Promise<number> {
    const url = addressOf(this.host);
    try {
      return await post({
        url,
        credentials: `${this.#project}:${this.#token}`,
        body,
        ca: this.#ca,
        timeout,
      });
    } catch (cause) {
      if (cause instanceof RelayTimeoutError) throw cause;
      throw unreached(url, cause as Error);
    }
  }
}

function addressOf(host: string): URL {
  const [, scheme = "https", name = ""] = /^(?:(\w+):\/\/)?(.*?)\/?$/.exec(host) ?? [];
  const isPlain = /^(ws|http)$/i.test(scheme);
  if (/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(name)) {
    const url = new URL(`${isPlain ? "http" : "https"}://${name}/api/relay/rest/tasks`);
    if (!isPlain || isLoopback(url.hostname)) return url;
    throw new RelayParamError(
      `host: credentials go over plain HTTP to this machine only: ${host}`,
      {
        path: "host",
      },
    );
  }
  throw new RelayParamError(`host: expected a name or name:port, got ${JSON.stringify(host)}`, {
    path: "host",
  });
}

function missing(option: string): never {
  throw withEnvHint(new RelayParamError(`new Task(): ${option} is missing`, { path: option }));
}

function unreached(url: URL, cause: Error): RelayConnectionError {
  const code = (cause as { code?: unknown }).code;
  return new RelayConnectionError(`${url.host} could not be reached: ${cause.message}`, {
    method: "task.deliver",
    cause,
    ...(typeof code === "string" ? { code } : {}),
  });
}
