import type { Attributes } from "@opentelemetry/api";
import type { TracedSession } from "@twinline/core";

import { attributeNames as a } from "./names.js";

/** The attributes of servers and of requests, each created once. */
export class Servers {
  readonly #byUrl = new Map<string, Attributes>();
  readonly #requests = new Map<Attributes, Map<string, Attributes>>();

  of({ url }: TracedSession): Attributes {
    let attributes = this.#byUrl.get(url);
    if (attributes === undefined) {
      const { hostname, port, protocol } = new URL(url);
      const standard = protocol === "ws:" ? 80 : 443;
      attributes = {
        [a.serverAddress]: hostname,
        [a.serverPort]: port === "" ? standard : Number(port),
      };
      this.#byUrl.set(url, attributes);
    }
    return attributes;
  }

  /** The attributes of a request to a session's server. */
  request(session: TracedSession, method: string): Attributes {
    const server = this.of(session);
    let byMethod = this.#requests.get(server);
    if (byMethod === undefined)
      this.#requests.set(server, (byMethod = new Map<string, Attributes>()));
    let attributes = byMethod.get(method);
    if (attributes === undefined) {
      attributes = { ...server, [a.rpcSystem]: "jsonrpc", [a.rpcMethod]: method };
      byMethod.set(method, attributes);
    }
    return attributes;
  }
}
