import type { Session } from "@twinline/core";
import { defineTwins } from "@twinline/core/internal";

import type { ClientSettings } from "./client-options.js";

/** What a client is and where it connects, under the documented names. */
export class ClientView {
  readonly #settings: ClientSettings;

  static {
    defineTwins(ClientView);
  }

  constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  /** The session that it works on: give it to other clients for them to share the connection. */
  get session(): Session {
    return this.#settings.session;
  }

  /**
   * The project it authenticates as; empty with a JWT.
   *
   * Mirrors: Relay v3 `client.project`, /docs/server-sdks/reference/python/relay/client
   */
  get project(): string {
    return this.session.project;
  }

  /**
   * The token it authenticates with; empty with a JWT, and when a function fetches it. A secret.
   *
   * Mirrors: Relay v3 `client.token`, /docs/server-sdks/reference/python/relay/client
   */
  get token(): string {
    return textOf(this.session.settings.credentials.token);
  }

  /**
   * The JWT it authenticates with; empty without one, and when a function fetches it. A secret.
   *
   * Mirrors: Relay v3 `client.jwt_token`, /docs/server-sdks/reference/python/relay/client
   */
  get jwt_token(): string {
    return textOf(this.session.settings.credentials.jwt_token);
  }

  /**
   * The host it connects to, as it was given.
   *
   * Mirrors: Relay v3 `client.host`, /docs/server-sdks/reference/python/relay/client
   */
  get host(): string {
    return this.session.host;
  }

  /**
   * The protocol that the platform assigned; empty before the first connect.
   *
   * Mirrors: Relay v3 `client.relay_protocol`, /docs/server-sdks/reference/python/relay/client
   */
  get relay_protocol(): string {
    return this.session.protocol;
  }

  /**
   * So many calls may live at once.
   *
   * Mirrors: Relay v3 `client.max_active_calls`, /docs/server-sdks/reference/python/relay/client
   */
  get max_active_calls(): number {
    return this.#settings.maxActiveCalls;
  }
}

function textOf(secret: unknown): string {
  return typeof secret === "string" ? secret : "";
}
