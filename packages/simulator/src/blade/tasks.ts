import type { IncomingMessage, ServerResponse } from "node:http";

import { isJson, type Json } from "@twinline/core/internal";

import type { Network } from "../network/network.js";
import type { Authentication } from "../session/authentication.js";
import type { RouteHandler } from "../wire/routes.js";
import { taskEvent } from "../wire/frame-content.js";

/** A task for an app that listens to a context. */
export interface Task {
  readonly context: string;
  /** What the app's handler gets: anything that is JSON. */
  readonly message: unknown;
}

/** Why a task is refused. */
class TaskRefusal extends Error {
  readonly status: number;

  /** @param status of the HTTP reply */
  constructor(status: number, message: string) {
    super(message);
    this.name = "TaskRefusal";
    this.status = status;
  }
}

/**
 * Accepts tasks over HTTP, `{context, message}` with project and token as Basic credentials, and delivers
 * each to one client of that project and context. The reply is 204.
 *
 * @param limit the longest body, bytes
 */
export function taskEndpoint(
  network: Network,
  authentication: Authentication,
  limit: number,
): RouteHandler {
  return async (request, response) => {
    try {
      const project = projectOf(request, authentication);
      deliverTask(network, taskOf(await bodyOf(request, limit)), project);
      response.writeHead(204).end();
    } catch (error) {
      if (!(error instanceof TaskRefusal)) throw error;
      refuse(response, error);
    }
  };
}

/**
 * Delivers a task to one client.
 *
 * @param project whose clients may get it; by default any project's
 */
export function deliverTask(network: Network, { context, message }: Task, project?: string): void {
  const session = network.sessions
    .listening(context)
    .find(({ names }) => project === undefined || names.project === project);
  // Clients of today that know tasks look for them beside the params, or in them.
  const task: Json = { context, message };
  if (session !== undefined) return session.sendEvent(taskEvent, task, task);
  network.problems.report(
    new Error(
      `A task was not delivered: no client${project === undefined ? "" : ` of project ${project}`} listens to the context ` +
        `${JSON.stringify(context)}. Connect one first, or use another context.`,
    ),
  );
}

function projectOf({ headers }: IncomingMessage, authentication: Authentication): string {
  const [scheme, credentials = ""] = (headers.authorization ?? "").split(" ");
  const [project, ...token] = Buffer.from(credentials, "base64").toString("utf8").split(":");
  try {
    if (scheme?.toLowerCase() !== "basic") throw new Error("No credentials");
    return authentication.check({ project, token: token.join(":") });
  } catch {
    throw new TaskRefusal(401, "Send project and token as Basic credentials");
  }
}

async function bodyOf(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new TaskRefusal(413, `A task has at most ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function taskOf(body: string): Task {
  const parsed = parsedOf(body);
  const { context, message } = isJson(parsed) ? parsed : {};
  if (typeof context !== "string" || context === "") {
    throw new TaskRefusal(400, "context must be the name of a context");
  }
  if (message === undefined) throw new TaskRefusal(400, "message is missing");
  return { context, message };
}

function parsedOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new TaskRefusal(400, "The body must be JSON");
  }
}

function refuse(response: ServerResponse, { status, message }: TaskRefusal): void {
  response.writeHead(status, {
    "content-type": "application/json",
    ...(status === 401 ? { "www-authenticate": 'Basic realm="relay"' } : {}),
  });
  response.end(`${JSON.stringify({ message })}\n`);
}
