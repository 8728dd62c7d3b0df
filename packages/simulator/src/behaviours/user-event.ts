import type { CallRequest } from "../requests/request.js";

/**
 * An event of the app's own, for the client at the other end: a browser on the platform, here the
 * person, who has it in `user_events`. No event of the protocol reports on it.
 */
export const userEvent = {
  "calling.user_event": ({ call, params, network, accept }: CallRequest): void => {
    accept("Event sent");
    const { node_id: _node, call_id: _call, event, ...more } = params;
    network.personOf(call).user_events.push({ event, ...more });
  },
};
