import { isJson, type Json } from "@twinline/core/internal";

const longest = 80;

/** A summary of the params of a frame: what is played, what was pressed, which state. */
export function summaryOf(params: Json): string {
  const words = [...found(params)].filter((word) => word !== "");
  const text = words.join(" · ");
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function* found(params: Json): Generator<string> {
  for (const key of ["call_state", "dial_state", "connect_state", "message_state", "state"]) {
    if (typeof params[key] === "string") yield params[key];
  }
  const { result, detect, fax, play, devices, contexts } = params;
  if (isJson(result)) yield resultWords(result);
  if (isJson(detect)) yield eventWords(detect);
  if (isJson(fax)) yield String(fax["type"] ?? "");
  if (Array.isArray(play)) yield play.filter(isJson).map(mediumWords).join(", ");
  if (Array.isArray(devices)) yield deviceWords(devices);
  if (Array.isArray(contexts)) yield contexts.join(", ");
  for (const key of ["end_reason", "reason", "digits", "body", "context"]) {
    if (typeof params[key] === "string") yield params[key];
  }
}

function resultWords(result: Json): string {
  const params = isJson(result["params"]) ? result["params"] : {};
  const said = params["digits"] ?? params["text"];
  return [result["type"], said].filter((word) => word !== undefined).join(" ");
}

function eventWords(detect: Json): string {
  const params = isJson(detect["params"]) ? detect["params"] : {};
  return [detect["type"], params["event"]].filter((word) => word !== undefined).join(" ");
}

function mediumWords(medium: Json): string {
  const params = isJson(medium["params"]) ? medium["params"] : {};
  const { text, url, name, duration } = params;
  if (typeof text === "string") return `“${text}”`;
  if (typeof url === "string") return url;
  return [medium["type"], name ?? duration].filter((word) => word !== undefined).join(" ");
}

function deviceWords(devices: readonly unknown[]): string {
  const numbers = devices
    .flat()
    .filter(isJson)
    .map((device) => {
      const params = isJson(device["params"]) ? device["params"] : {};
      return String(params["to_number"] ?? params["to"] ?? device["type"] ?? "");
    });
  return numbers.join(", ");
}
