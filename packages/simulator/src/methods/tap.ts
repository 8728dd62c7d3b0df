import { isJson, type Json } from "@twinline/core/internal";

import { deviceOf, type Device } from "../calls/device.js";
import { Operation } from "../calls/operation.js";
import type { AudioDirection } from "../calls/call-audio.js";
import type { Clock } from "@twinline/core";
import { pcma, pcmu } from "../media/g711.js";
import { mediaOutput, mediaUrlProblem, reaches, type MediaOutput } from "../media/media-output.js";
import { RtpSender, type RtpCodec } from "../media/rtp.js";
import { SoundFeed } from "../media/sound-feed.js";
import { sampleRate } from "../media/synthesis.js";
import { invalidParams, Refusal } from "../requests/refusal.js";
import { number, text, type CallRequest } from "../requests/request.js";
import { stopOf } from "./operations.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "settings" | "id">;

const encoders = { PCMU: pcmu, PCMA: pcma } as const;

/** Where the sound of a tap goes. */
interface Outlet {
  /**
   * @param known gets the device that the sound will come from, once it is known
   * @param opened called when sound may be sent
   */
  open(known: (source: Json) => void, opened: () => void): void;
  send(payload: Uint8Array, index: number, samples: number): void;
  close(): void;
}

/** Sends the call's sound elsewhere, both directions mixed: `tapping`, `finished`. */
class Tapping extends Operation {
  readonly #params: Json;
  readonly #device: Device;
  readonly #codec: RtpCodec;
  readonly #outlet: Outlet;
  readonly #accept: (source_device: Json) => void;
  #feed: SoundFeed | undefined;

  constructor({ call, params, accept }: CallRequest, network: Needs) {
    super(call, "calling.tap", text(params, "control_id"), "calling.call.tap");
    this.#params = params;
    this.#device = deviceOf(params["device"]);
    this.#codec = codecOf(this.#device);
    this.#accept = (source_device) => accept("Tapping", { source_device });
    const { clock, media_hosts: mediaHosts } = network.settings;
    const device = this.#device;
    const isReached = reaches(text(device.params, "addr"), mediaHosts);
    this.#outlet =
      device.type === "ws"
        ? socketOutlet(device, this.#codec, clock, mediaHosts, () => this.stop())
        : rtpOutlet(
            device,
            this.#codec,
            clock,
            isReached ? senderOf(device, this.#codec, network.id()) : undefined,
          );
    this.whenOver(() => this.#outlet.close());
  }

  override start(): void {
    this.#outlet.open(this.#accept, () => this.#begin());
  }

  override stop(): void {
    if (!this.over) this.#feed?.flush();
    if (this.finish()) this.#reportState("finished");
  }

  #begin(): void {
    if (this.over) return;
    this.#reportState("tapping");
    const length = number(this.#device.params, "ptime", 20) / 1000;
    const tracks = this.call.audio.tracks(directionOf(this.#params["tap"]));
    const encode = encoders[this.#codec];
    this.#feed = new SoundFeed(this.timers, tracks, length, (samples, index) =>
      this.#outlet.send(encode(samples), index, samples.length),
    );
  }

  #reportState(state: string): void {
    this.sendEvent({ state, tap: this.#params["tap"], device: this.#device });
  }
}

/** @param sender undefined for a machine that sound may not go to: the tap runs, and nothing is sent */
function rtpOutlet(
  { params }: Device,
  codec: RtpCodec,
  clock: Clock,
  sender: RtpSender | undefined,
): Outlet {
  const ptime = number(params, "ptime", 20);
  return {
    open: (known, opened) => {
      const begin = (port: number): void => {
        known({ type: "rtp", params: { addr: "127.0.0.1", port, codec, ptime, rate: sampleRate } });
        opened();
      };
      if (sender === undefined) begin(0);
      else sender.open(clock, begin);
    },
    send: (payload, index, samples) => sender?.send(payload, index, samples),
    close: () => sender?.close(),
  };
}

function senderOf({ params }: Device, codec: RtpCodec, id: string): RtpSender {
  const addr = text(params, "addr");
  const to = {
    addr: addr === "localhost" ? "127.0.0.1" : addr,
    port: number(params, "port", 0),
  };
  return new RtpSender(codec, to, Number.parseInt(id.slice(0, 8), 16));
}

/** Sends a message for each frame of sound. */
function socketOutlet(
  device: Device,
  codec: RtpCodec,
  clock: Clock,
  mediaHosts: readonly string[],
  closed: () => void,
): Outlet {
  let socket: MediaOutput | undefined;
  return {
    open: (known, opened) => {
      known({ type: "ws", params: { codec, rate: sampleRate } });
      const url = text(device.params, "uri");
      socket = mediaOutput(
        { url, token: undefined, clock, onOpen: opened, onClose: closed },
        mediaHosts,
      );
    },
    send: (payload) => socket?.send(payload),
    close: () => socket?.close(),
  };
}

const codecOf = ({ params }: Device): RtpCodec => (params["codec"] === "PCMA" ? "PCMA" : "PCMU");

function directionOf(tap: unknown): AudioDirection {
  const params = isJson(tap) ? tap["params"] : undefined;
  return ((isJson(params) && text(params, "direction")) || "speak") as AudioDirection;
}

/** @throws when sound cannot be sent to the device like that */
function checkDevice({ type, params }: Device): void {
  const codec = text(params, "codec") || "PCMU";
  if (!Object.hasOwn(encoders, codec)) {
    throw new Refusal("501", `calling.tap: ${codec} is not simulated; use PCMU or PCMA`);
  }
  if (type === "ws") {
    const problem = mediaUrlProblem(text(params, "uri"));
    if (problem === undefined) return;
    throw invalidParams(`calling.tap: params.device.params.uri ${problem}`);
  }
  const ptime = number(params, "ptime", 20);
  if (ptime % 10 !== 0) {
    throw invalidParams(
      `calling.tap: params.device.params.ptime must be a multiple of 10, got ${ptime}`,
    );
  }
}

export const tap = {
  "calling.tap": (request: CallRequest, network: Needs): void => {
    const { call, params } = request;
    checkDevice(deviceOf(params["device"]));
    const tapping = new Tapping(request, network);
    call.operations.add(tapping);
    // It is accepted once the address is known that the sound comes from.
    tapping.start();
  },
  "calling.tap.stop": stopOf("calling.tap"),
};
