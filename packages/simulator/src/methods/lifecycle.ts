import { text, type CallRequest } from "../requests/request.js";
import type { Network } from "../network/network.js";

/** Answering a call, ending it, passing it on, sending an event to its other end. */
export const lifecycle = {
  /** Answering twice is safe: nothing happens the second time. */
  "calling.answer": ({ call, params, accept }: CallRequest): void => {
    accept("Answered");
    call.limit(params["max_duration"]);
    call.answer();
  },
  "calling.end": ({ call, params, accept }: CallRequest): void => {
    accept("Disconnecting call");
    call.end(text(params, "reason") || "hangup");
  },
  "calling.pass": ({ call, accept }: CallRequest, { router }: Pick<Network, "router">): void => {
    accept("Passing call");
    router.pass(call);
  },
  /**
   * An event of the app's own, for the client at the other end: a browser on the platform, here the
   * person, who has it in `user_events`. No event of the protocol reports on it.
   */
  "calling.user_event": ({ call, params, accept }: CallRequest): void => {
    accept("Event sent");
    const { node_id: _node, call_id: _call, event, ...more } = params;
    call.person.user_events.push({ event, ...more });
  },
};
