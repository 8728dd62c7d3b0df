import type { IncomingMessage, ServerResponse } from "node:http";

import type { SessionHealth } from "./health.js";

/** The paths of {@link healthHandler}. */
export interface HealthHandlerOptions {
  /** The path of the readiness probe: can the session take calls? Default `/readyz`. */
  readonly ready?: string | undefined;
  /** The path of the liveness probe: should the process keep running? Default `/livez`. */
  readonly live?: string | undefined;
}

interface Healthy {
  health(): SessionHealth;
}

/**
 * Creates a request listener for the probes of an orchestrator or a load balancer. It answers 200 if all is well, and
 * 503 if not, with `session.health()` as JSON. Use it in your own server:
 *
 * ```ts
 * const health = healthHandler(client.session);
 * createServer((request, response) => {
 *   if (!health(request, response)) response.writeHead(404).end();
 * }).listen(8080);
 * ```
 *
 * In Express and similar frameworks: `app.use(healthHandler(client.session))`.
 *
 * @param sessions one session or several; all of them must be healthy
 * @param options the paths, `/readyz` and `/livez` by default
 * @returns a listener that returns true if it has answered; otherwise it only calls `next`, if there is one
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
