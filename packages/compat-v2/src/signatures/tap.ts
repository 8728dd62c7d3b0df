import { TapAction } from "../actions/tap-action.js";
import type { VerbTable } from "../calls/define-verbs.js";
import { isOptions } from "../calls/documented-form.js";
import { objectIn } from "../calls/json.js";
import { byField } from "../calls/reading.js";
import { Verb, type Kind } from "../calls/verb.js";
import type { TapMethods } from "../methods/tap.js";
import { TapResult } from "../results/tap-result.js";
import { required, text, whole } from "./parameters.js";

const tapping: Kind<TapResult, TapAction> = {
  reading: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: TapResult,
  Action: TapAction,
};

/** The Node SDK's older form: what to tap, then the device, each an object of its own. */
function inOneObject(args: readonly unknown[]): readonly unknown[] {
  const [tap, device, ...more] = args;
  if (!isOptions(tap) || more.length > 0) return args;
  const { type, ...rest } = tap;
  const documented = type === "audio" ? rest : tap;
  if (device === undefined) return [documented];
  if (!isOptions(device)) return args;
  const { type: target_type, params, ...flat } = device;
  const target = Object.entries({ ...flat, ...(isOptions(params) ? params : {}) });
  const named = target.map(([key, value]) => [targetNames[key] ?? key, value]);
  return [{ ...documented, target_type, ...Object.fromEntries(named) }];
}

const targetNames: Readonly<Record<string, string>> = {
  addr: "target_addr",
  port: "target_port",
  ptime: "target_ptime",
  uri: "target_uri",
};

export const tapVerbs = {
  tap: new Verb("tap", tapping, {
    method: "calling.tap",
    positional: [
      "audio_direction",
      "target_type",
      "target_ptime",
      "codec",
      "target_addr",
      "target_port",
    ],
    parameters: {
      audio_direction: required(text("tap.params.direction")),
      target_type: text(),
      target_ptime: whole("device.params.ptime"),
      codec: text("device.params.codec"),
      target_addr: text("device.params.addr"),
      target_port: whole("device.params.port"),
      target_uri: text("device.params.uri"),
      rate: whole("device.params.rate"),
    },
    aliases: { direction: "audio_direction" },
    adapt: inOneObject,
    build: ({ params, local }) => ({
      ...params,
      tap: { type: "audio", params: objectIn(params, "tap", "params") },
      device: {
        type: local["target_type"] ?? "rtp",
        params: objectIn(params, "device", "params"),
      },
    }),
  }),
} satisfies VerbTable<TapMethods>;
