import type { Attributes } from "@opentelemetry/api";
import type { TracedSession } from "@twinline/core";

import { attributeNames as a } from "./names.js";

/** Where sessions connect, as attributes: one object for each server. */
export class Servers {
  readonly #byUrl = new Map<string, Attributes>();

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
}
