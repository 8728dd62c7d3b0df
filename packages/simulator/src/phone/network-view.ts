import type { Gateway } from "../gateway.js";
import type { Network } from "../network.js";
import type { FaultRuleView, NetworkView } from "./messages.js";

/** The faults that are set on the network now. */
export function networkView(
  network: Network,
  gateway: Gateway,
  own: readonly string[],
  rules: readonly FaultRuleView[],
): NetworkView {
  const clients = gateway.connections.flatMap((connection) => {
    const session = network.sessions.of(connection);
    if (session === undefined) return [];
    const { number } = connection;
    return [
      { connection: number, project: session.names.project, contexts: [...session.contexts] },
    ];
  });
  return {
    clients,
    contexts: [...new Set(clients.flatMap(({ contexts }) => contexts))].toSorted(),
    numbers: network.directory.routes(),
    own,
    rules,
    failing: gateway.requestFaults.failures.map(({ method, failure }) => ({
      method,
      code: String(failure.code ?? "500"),
    })),
    refuses_authentication: network.authentication.refuses,
    pings_muted: gateway.pingsMuted,
    read_interval: gateway.readInterval,
  };
}
