import type { TapAction } from "../actions/tap-action.js";
import type { TapResult } from "../results/tap-result.js";
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
  (options: Directed & Optional<TapOptions> & { readonly type?: "audio" }): Promise<Outcome>;
  (options: Directed & { readonly type?: "audio" }, device: TapTarget): Promise<Outcome>;
  (
    audio_direction: TapDirection,
    target_type?: "rtp" | "ws" | null,
    options?: Optional<Omit<TapOptions, "target_type">>,
  ): Promise<Outcome>;
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
   * @throws {RelayParamError} an argument is missing, unknown or of the wrong type
   *
   * Page: Relay.Calling.Call, tap.
   */
  readonly tap: Tap<TapResult>;
  /**
   * Starts to tap the call. Parameters as of `tap`.
   *
   * @returns the tap at work; already completed when the platform refused it
   * @throws {RelayParamError} an argument is missing, unknown or of the wrong type
   *
   * Page: Relay.Calling.Call, tap_async.
   */
  readonly tap_async: Tap<TapAction>;
}
