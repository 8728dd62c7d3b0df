import { methodRows, isPlainObject } from "@twinline/core/internal";

import { TapAction } from "../actions/call-actions.js";
import type { MethodFamily, MethodTable } from "./method-table.js";
import { byField } from "../common/event.js";
import { objectIn } from "../common/json.js";
import { TapResult } from "../results/media.js";
import type { AnyTapParams, TapOptions, TapParams } from "../types/inputs.generated.js";
import { choice, string, whole } from "./parameter-types.js";

/** Which side of the call is tapped. */
export type TapDirection = TapParams["audio_direction"];

/** The first of the two objects that the Node SDK takes: what is tapped. */
export interface TapFirst {
  readonly type?: "audio" | undefined;
  readonly audio_direction?: TapDirection | undefined;
  readonly audioDirection?: TapDirection | undefined;
  readonly direction?: TapDirection | undefined;
}

/** The second: where the sound goes. */
export interface TapTarget {
  readonly type: "rtp" | "ws";
  readonly addr?: string | undefined;
  readonly port?: number | undefined;
  readonly ptime?: number | undefined;
  readonly uri?: string | undefined;
  readonly rate?: number | undefined;
  readonly codec?: string | undefined;
}

/** The methods of a call that tap it. */
export interface TapMethods {
  /**
   * Sends the sound of the call to another place, and waits until the tap is stopped or the call ends.
   *
   * @param audio_direction which side is tapped, `listen`, `speak` or `both`; a legacy app gives an object with it
   * @param target_type protocol, `rtp` or `ws`, default `rtp`; a legacy app gives the target as an object
   * @param options where the sound goes; see {@link TapOptions}
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, tap.
   */
  tap(
    audio_direction: TapDirection | TapFirst,
    target_type: TapTarget["type"] | TapTarget | null | undefined,
    options?: TapOptions,
  ): Promise<TapResult>;
  /**
   * Sends the sound of the call to another place, and waits until the tap is stopped or the call ends.
   *
   * @param params which side is tapped, or everything in one object
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  tap(params: TapDirection | AnyTapParams): Promise<TapResult>;
  /**
   * Starts to send the sound of the call to another place, and returns at once.
   *
   * @param audio_direction which side is tapped, `listen`, `speak` or `both`; a legacy app gives an object with it
   * @param target_type protocol, `rtp` or `ws`, default `rtp`; a legacy app gives the target as an object
   * @param options where the sound goes; see {@link TapOptions}
   * @returns the running tap; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, tap_async.
   */
  tap_async(
    audio_direction: TapDirection | TapFirst,
    target_type: TapTarget["type"] | TapTarget | null | undefined,
    options?: TapOptions,
  ): Promise<TapAction>;
  /**
   * Starts to send the sound of the call to another place, and returns at once.
   *
   * @param params which side is tapped, or everything in one object
   * @returns the running tap; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  tap_async(params: TapDirection | AnyTapParams): Promise<TapAction>;
}

const tapping: MethodFamily<TapResult, TapAction> = {
  reader: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: TapResult,
  Action: TapAction,
};

/** The Node SDK's older form: what to tap, then the device, each an object of its own. */
function inOneObject(args: readonly unknown[]): readonly unknown[] {
  const [tap, device, ...more] = args;
  if (!isPlainObject(tap) || more.length > 0) return args;
  const { type, ...rest } = tap;
  const documented = type === "audio" ? rest : tap;
  if (device === undefined) return [documented];
  if (!isPlainObject(device)) return args;
  const { type: target_type, params, ...flat } = device;
  const target = Object.entries({ ...flat, ...(isPlainObject(params) ? params : {}) });
  const named = target.map(([key, value]) => [targetNames[key] ?? key, value]);
  return [{ ...documented, target_type, ...Object.fromEntries(named) }];
}

const targetNames: Readonly<Record<string, string>> = {
  addr: "target_addr",
  port: "target_port",
  ptime: "target_ptime",
  uri: "target_uri",
};

export const tapMethods = methodRows<MethodTable<TapMethods>>()({
  tap: {
    method: "calling.tap",
    family: tapping,
    positional: [
      "audio_direction",
      "target_type",
      "target_ptime",
      "codec",
      "target_addr",
      "target_port",
    ],
    parameters: () => ({
      audio_direction: { ...string("tap.params.direction"), expected: true },
      direction: { aliasOf: "audio_direction" },
      target_type: choice(["rtp", "ws"], { description: "Protocol.", default: "rtp" }),
      target_ptime: whole("device.params.ptime"),
      codec: string("device.params.codec"),
      target_addr: string("device.params.addr"),
      target_port: whole("device.params.port"),
      target_uri: string("device.params.uri"),
      rate: whole("device.params.rate"),
    }),
    arrange: inOneObject,
    build: (params, { target_type: type = "rtp" }) => ({
      ...params,
      tap: { type: "audio", params: objectIn(params, "tap", "params") },
      device: { type, params: objectIn(params, "device", "params") },
    }),
  },
});
