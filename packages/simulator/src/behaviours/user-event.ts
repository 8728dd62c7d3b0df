import type { CallRequest } from "../requests/request.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "personOf">;

/**
 * An event of the app's own, for the client at the other end: a browser on the platform, here the
 * person, who has it in `user_events`. No event of the protocol reports on it.
 */
export const userEvent = {
  "calling.user_event": ({ call, params, accept }: CallRequest, services: Needs): void => {
    accept("Event sent");
    const { node_id: _node, call_id: _call, event, ...more } = params;
    services.personOf(call).user_events.push({ event, ...more });
  },
};
