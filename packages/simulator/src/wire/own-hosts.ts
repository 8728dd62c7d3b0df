import { isLoopback } from "@twinline/core/internal";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { hostname } from "node:os";

/**
 * The names and addresses by which the simulator is meant. A browser on this machine shows pages of
 * any site, which can send requests here, and whose own name may have been pointed here (DNS rebinding).
 */
export class OwnHosts {
  /** Whether only this machine can reach the port. */
  readonly local: boolean;
  readonly #names: ReadonlySet<string>;

  /** @param host the address that the simulator listens on */
  constructor(host: string) {
    this.local = isLoopback(host);
    this.#names = new Set(
      this.local ? ["localhost"] : ["localhost", hostname().toLowerCase(), host.toLowerCase()],
    );
  }

  /** Whether a request goes to an address of this machine, or to a name that no other site can point here. */
  areMeant({ headers }: IncomingMessage): boolean {
    const name = nameOf(headers.host);
    return name !== undefined && this.#has(name);
  }

  /**
   * Whether a request comes from a page of another host. A browser says where a WebSocket comes from, and
   * all that changes or reads something across origins; a request without an origin does not come from a page.
   */
  areForeignTo(request: IncomingMessage): boolean {
    const { origin, host } = request.headers;
    if (origin === undefined) return false;
    const name = URL.canParse(origin) ? new URL(origin).hostname : "";
    if (isLoopback(name)) return false;
    return name !== nameOf(host) || !this.areMeant(request);
  }

  #has(name: string): boolean {
    const bare = name.replace(/^\[|\]$/g, "");
    if (this.#names.has(bare)) return true;
    return this.local ? isLoopback(bare) : isIP(bare) !== 0;
  }
}

/** The name in a Host header, without the port. */
function nameOf(host: string | undefined): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[^:@/\s]+)(?::\d+)?$/i.exec(host ?? "");
  return match?.[1]?.toLowerCase();
}
