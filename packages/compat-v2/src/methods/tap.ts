import { isPlainObject } from "@twinline/core/internal";

import { TapAction } from "../actions/media.js";
import type { MethodFamily, MethodTable } from "../call/call-method.js";
import { byField } from "../operation/event-reader.js";
import { objectIn } from "../operation/json.js";
import { TapResult } from "../results/media.js";
import { text, whole } from "./parameter-types.js";
import type { OneOf, Optional } from "./spelling.js";

/** Which side of the call is tapped. */
export type TapDirection = "listen" | "speak" | "both";

/** Where the sound goes. */
export interface TapOptions {
  /** Protocol, `rtp` or `ws`. Default `rtp`. */
  target_type: "rtp" | "ws";
  /** RTP: IPv4 address. Needed there. */
  target_addr: string;
  /** RTP: port. Needed there. */
  target_port: number;
  /** RTP: length of a packet, milliseconds. By default as the call has it. */
  target_ptime: number;
  /** WebSocket: address, `ws:` or `wss:`. Needed there. */
  target_uri: string;
  /** WebSocket: sample rate, Hz. By default as the call has it. */
  rate: number;
  /** Codec. By default as the call has it. */
  codec: string;
}

/** A device as the Node SDK took it. */
export interface TapTarget {
  readonly type: "rtp" | "ws";
  readonly addr?: string | undefined;
  readonly port?: number | undefined;
  readonly ptime?: number | undefined;
  readonly uri?: string | undefined;
  readonly rate?: number | undefined;
  readonly codec?: string | undefined;
}

type Directed = OneOf<"audio_direction" | "audioDirection" | "direction", TapDirection>;

/** How `tap` may be called. */
export interface Tap<Outcome> {
  /**
   * Sends the sound of the call to another place and waits until that has ended: the tap is stopped or the call is
   * over. The `_async` form returns at once.
   *
   * @param options which side is tapped (`audio_direction`), and where the sound goes; see {@link TapOptions}
   * @param device where the sound goes, as the Node SDK takes it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: Directed & { readonly type?: "audio" }, device: TapTarget): Promise<Outcome>;
  /**
   * Sends the sound of the call to another place and waits until that has ended: the tap is stopped or the call is
   * over. The `_async` form returns at once.
   *
   * @param options which side is tapped (`audio_direction`), and where the sound goes; see {@link TapOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    audio_direction: TapDirection,
    target_type?: "rtp" | "ws" | null,
    options?: Optional<Omit<TapOptions, "target_type">>,
  ): Promise<Outcome>;
  /**
   * Sends the sound of the call to another place and waits until that has ended: the tap is stopped or the call is
   * over. The `_async` form returns at once.
   *
   * @param options which side is tapped (`audio_direction`), and where the sound goes; see {@link TapOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: Directed & Optional<TapOptions>): Promise<Outcome>;
}

/** The methods of a call that tap it. */
export interface TapMethods {
  /**
   * Sends the sound of the call to another place and waits until that has ended: the tap is stopped
   * or the call is over.
   *
   * @param options which side is tapped (`audio_direction`), and where the sound goes; see
   *   {@link TapOptions}
   * @returns unsuccessful when the platform refused it or the call ended; never rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, tap.
   */
  readonly tap: Tap<TapResult>;
  /**
   * Starts to tap the call. Parameters as of `tap`.
   *
   * @returns the running tap; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, tap_async.
   */
  readonly tap_async: Tap<TapAction>;
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

export const tapMethods: MethodTable<TapMethods> = {
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
      audio_direction: text("tap.params.direction"),
      direction: { aliasOf: "audio_direction" },
      target_type: text(),
      target_ptime: whole("device.params.ptime"),
      codec: text("device.params.codec"),
      target_addr: text("device.params.addr"),
      target_port: whole("device.params.port"),
      target_uri: text("device.params.uri"),
      rate: whole("device.params.rate"),
    }),
    arrange: inOneObject,
    build: (params, { target_type: type = "rtp" }) => ({
      ...params,
      tap: { type: "audio", params: objectIn(params, "tap", "params") },
      device: { type, params: objectIn(params, "device", "params") },
    }),
  },
};
