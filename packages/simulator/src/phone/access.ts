import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

import type { OwnHosts } from "../wire/own-hosts.js";

/** Where the page lives on the simulator's port. */
export const pageRoot = "/phone/";

/** Why a request is refused. */
export interface AccessDenied {
  readonly status: 403 | 404;
  readonly why: string;
}

/** A name below the page's address: `""` is the page itself. */
export interface AccessGranted {
  readonly name: string;
}

/**
 * Decides which requests may reach the page. A browser shows foreign pages beside this one, and such a page must
 * neither read this one nor command it: so the address must be one of this machine, by number or by a
 * name that only this machine can point here (no DNS rebinding), and the request must come from the page itself.
 * Where others can reach the port, the path must carry a token besides.
 */
export class Access {
  /** Undefined where only this machine can reach the port. */
  readonly token: string | undefined;
  readonly #hosts: OwnHosts;

  constructor(hosts: OwnHosts) {
    this.#hosts = hosts;
    this.token = hosts.local ? undefined : randomBytes(24).toString("base64url");
  }

  /** The path of the page. */
  get path(): string {
    return this.token === undefined ? pageRoot : `${pageRoot}${this.token}/`;
  }

  /** Whether a request may read the page, or a file of it. */
  toRead(request: IncomingMessage): AccessGranted | AccessDenied {
    const path = pathOf(request);
    const stranger = this.#isStrange(request);
    if (stranger !== undefined) return stranger;
    const { origin, "sec-fetch-site": site = "none", "sec-fetch-mode": mode } = request.headers;
    if (origin !== undefined && origin !== originOf(request)) return otherOrigin;
    // A link to the page may be followed; another page may not fetch or frame it.
    const follows = mode === "navigate" && request.headers["sec-fetch-dest"] === "document";
    if (site !== "same-origin" && site !== "none" && !follows) return otherOrigin;
    return this.#below(path);
  }

  /** Whether a WebSocket is the page's. */
  toTalk(request: IncomingMessage): AccessGranted | AccessDenied {
    const path = pathOf(request);
    const stranger = this.#isStrange(request);
    if (stranger !== undefined) return stranger;
    // A browser always sends the origin of a WebSocket; without one it is not the page.
    if (request.headers.origin !== originOf(request)) return otherOrigin;
    return this.#below(path);
  }

  #isStrange(request: IncomingMessage): AccessDenied | undefined {
    if (this.#hosts.areMeant(request)) return undefined;
    return {
      status: 403,
      why: "The phone is not served under this name. Use the address that the simulator printed.",
    };
  }

  #below(path: string): AccessGranted | AccessDenied {
    const rest = path.slice(pageRoot.length);
    if (this.token === undefined) return { name: rest };
    const slash = rest.indexOf("/");
    if (slash >= 0 && isSame(rest.slice(0, slash), this.token)) {
      return { name: rest.slice(slash + 1) };
    }
    return {
      status: 403,
      why: "The token is missing or wrong. Use the address that the simulator printed.",
    };
  }
}

const otherOrigin: AccessDenied = {
  status: 403,
  why: "The phone is not for pages of another origin.",
};

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Takes equally long for every wrong token. */
function isSame(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/";
}

function originOf(request: IncomingMessage): string {
  const scheme = "encrypted" in request.socket ? "https" : "http";
  return `${scheme}://${request.headers.host?.toLowerCase() ?? ""}`;
}
