import { isJson, type Json } from "@twinline/core/internal";

type ParamsRepair = (params: Json) => Json;

/** What the legacy clients send and the catalogue does not allow, with the reason to accept it. */
const repairs: Readonly<Record<string, ParamsRepair>> = {
  // Node v2 has one ringback, not a list, and sends it so.
  "calling.connect": (params) =>
    isJson(params["ringback"]) ? { ...params, ringback: [params["ringback"]] } : params,
  // Python v2 sends a prompt's options whenever their keyword is used: None goes out as null.
  "calling.play_and_collect": (params) => withoutNulls(params) as Json,
};

/** The params of a legacy client's command as the catalogue has them. Real mistakes stay. */
export function repaired(method: string, params: unknown): unknown {
  // A command without params comes without the key.
  if (params === undefined || params === null) return {};
  const repair = Object.hasOwn(repairs, method) ? repairs[method] : undefined;
  return repair !== undefined && isJson(params) ? repair(params) : params;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}
