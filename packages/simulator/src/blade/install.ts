import type { Gateway } from "../gateway.js";
import type { Network } from "../network.js";
import { BladeDialect, isBlade } from "./blade-dialect.js";
import { taskEndpoint } from "./tasks.js";

/** Lets in the clients of v2: their envelope, and the HTTP address that takes tasks. */
export function installBlade(network: Network, gateway: Gateway): void {
  gateway.dialects.push((connection, first, line) =>
    isBlade(first)
      ? new BladeDialect(line, network, () => network.sessions.of(connection))
      : undefined,
  );
  const tasks = taskEndpoint(network, network.authentication, network.settings.maxFrame);
  gateway.routes.add("POST", "/api/relay/rest/tasks", tasks);
}
