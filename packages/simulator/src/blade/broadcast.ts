import { isJson, type Json } from "@twinline/core/internal";

import { taskEvent } from "../wire/frame-content.js";

/** The only channel. */
export const notifications = "notifications";

/**
 * An event in the older envelope.
 *
 * @param event the params of `signalwire.event`
 * @param node the node that it comes from
 */
export function broadcast(id: unknown, event: Json, node: string): Json {
  const { event_type, event_channel: protocol, params: inner, ...outer } = event;
  const type = String(event_type);
  const context = isJson(inner) ? inner["context"] : undefined;
  const params = {
    ...outer,
    event_channel: protocol,
    // Messages are distinguished by the context outside, where today's envelope has none.
    ...(typeof context === "string" ? { context } : {}),
    // A task has its message beside its context, without type and params.
    ...(type === taskEvent ? {} : { event_type, params: inner }),
  };
  return {
    jsonrpc: "2.0",
    id,
    method: "blade.broadcast",
    params: {
      broadcaster_nodeid: node,
      protocol,
      channel: notifications,
      event: queueOf(type),
      params,
    },
  };
}

/** The queue in which the older clients expect an event. */
function queueOf(type: string): string {
  if (type === taskEvent) return taskEvent;
  return type.startsWith("messaging.") ? "queuing.relay.messaging" : "queuing.relay.events";
}
