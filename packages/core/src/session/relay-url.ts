import { RelayParamError } from "../errors/errors.js";
import { isLoopback } from "./loopback.js";

/** The default host. */
export const defaultHost = "relay.signalwire.com";

const advice =
  "Pass a name (example.signalwire.com), name:port, a wss:// URL, or a ws:// URL to this machine.";

/**
 * Returns the WebSocket URL for a host. Credentials are sent to it, so it is encrypted unless it leads to this machine.
 *
 * @param host a name, `name:port`, a `wss://` URL, or a `ws://` URL to a loopback address
 * @throws {RelayParamError} for anything else, and for a host with a path or credentials
 */
export function relayUrl(host: string): string {
  const wrong = (what: string): RelayParamError =>
    new RelayParamError(`host: ${what}, got ${shown(host)}. ${advice}`, { path: "host" });

  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(host)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "ws" && scheme !== "wss") {
    throw wrong(`a WebSocket URL starts with wss://, not ${scheme}://`);
  }
  const name = scheme === undefined ? host : host.slice(scheme.length + 3).replace(/\/$/, "");
  if (name === "") throw wrong("it is empty");
  const forbidden = /[@/?#\\\s]/.exec(name)?.[0];
  if (forbidden !== undefined) {
    throw wrong(
      `a host must not contain ${JSON.stringify(forbidden)} (no user, path, query or spaces)`,
    );
  }
  const url = parsed(`${scheme ?? "wss"}://${name}`);
  if (url === undefined || url.hostname === "") throw wrong("it is not a host name");
  if (url.protocol === "ws:" && !isLoopback(url.hostname)) {
    throw wrong(
      "ws:// would send the credentials unencrypted; it is allowed only for loopback addresses",
    );
  }
  return `${url.protocol}//${url.host}`;
}

/** A host for an error message, without anything that may be a password. */
function shown(host: string): string {
  return JSON.stringify(host.replace(/[^/]*@/, "***@").replace(/[?#].*$/s, "…"));
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
