import { isJson, type Json } from "@twinline/core/internal";

/** What a frame says, whichever envelope it says it in. */
export interface FrameContent {
  /** The method of a request; of `blade.execute`, the one inside. Undefined for a reply. */
  readonly method: string | undefined;
  /** The type of an event, such as `calling.call.play`. */
  readonly event_type: string | undefined;
  /** The params of the request or the event. Empty for a reply. */
  readonly params: Json;
}

/** The event that carries a task. The older envelope has this name outside, and no type inside. */
export const taskEvent = "queuing.relay.tasks";

/** What a frame says, so that `calling.play` is found in either envelope. */
export function contentOf(message: Json): FrameContent {
  const method = textOf(message["method"]);
  const params = jsonOf(message["params"]);
  if (method === "signalwire.event") {
    return content(method, textOf(params["event_type"]), params["params"]);
  }
  if (method === "blade.execute") {
    return content(textOf(params["method"]) ?? method, undefined, params["params"]);
  }
  if (method === "blade.broadcast") {
    const event = jsonOf(params["params"]);
    return params["event"] === taskEvent
      ? content(method, taskEvent, event)
      : content(method, textOf(event["event_type"]), event["params"]);
  }
  return content(method, undefined, params);
}

function content(
  method: string | undefined,
  event_type: string | undefined,
  params: unknown,
): FrameContent {
  return { method, event_type, params: jsonOf(params) };
}

const jsonOf = (value: unknown): Json => (isJson(value) ? value : {});

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
