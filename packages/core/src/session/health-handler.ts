import type { IncomingMessage, ServerResponse } from "node:http";

import type { SessionHealth } from "./health.js";

/** Where {@link healthHandler} answers. */
export interface HealthHandlerOptions {
  /** The path that asks whether calls can be taken. Default `/readyz`. */
  readonly ready?: string | undefined;
  /** The path that asks whether the process should be kept. Default `/livez`. */
  readonly live?: string | undefined;
}

interface Healthy {
  health(): SessionHealth;
}

/**
 * Makes a request listener that answers the probes of an orchestrator or a load balancer: 200 when all
 * is well, 503 when not, with `session.health()` as JSON. Mount it on a server of your own:
 *
 * ```ts
 * const health = healthHandler(client.session);
 * createServer((request, response) => {
 *   if (!health(request, response)) response.writeHead(404).end();
 * }).listen(8080);
 * ```
 *
 * In Express and its like: `app.use(healthHandler(client.session))`.
 *
 * @param sessions one session or several; all of them must be well
 * @param options the paths, `/readyz` and `/livez` by default
 * @returns a listener that returns true when it has answered. Otherwise it has called `next`, if there
 *   is one, and done nothing else
 */
export function healthHandler(
  sessions: Healthy | readonly Healthy[],
  options: HealthHandlerOptions = {},
): (request: IncomingMessage, response: ServerResponse, next?: () => void) => boolean {
  const { ready = "/readyz", live = "/livez" } = options;
  const all: readonly Healthy[] = Array.isArray(sessions) ? sessions : [sessions];
  return (request, response, next) => {
    const [path] = (request.url ?? "").split("?");
    const isProbe = request.method === "GET" || request.method === "HEAD";
    if (!isProbe || (path !== ready && path !== live)) {
      next?.();
      return false;
    }
    const health = all.map((session) => session.health());
    const isWell = health.every((one) => (path === ready ? one.ready : one.alive));
    const body = JSON.stringify({ ok: isWell, sessions: health });
    response.writeHead(isWell ? 200 : 503, {
      "content-type": "application/json",
      "content-length": new TextEncoder().encode(body).length,
      "cache-control": "no-store",
    });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}
