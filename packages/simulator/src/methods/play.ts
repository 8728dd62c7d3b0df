import { Operation } from "../calls/operation.js";
import { mediaOf, type AudioDurations } from "../media/duration.js";
import { Player } from "../media/player.js";
import { number, text, type CallRequest } from "../requests/request.js";
import { begin, running, stopOf } from "./operations.js";
import type { Network } from "../network/network.js";

/** Plays media to the person: `playing`, `paused`, `playing`, …, `finished`, or `error` for what cannot be played. */
class Playing extends Operation {
  readonly #player: Player;
  /** Gain in dB, as the app set it last. It changes nothing that a person hears. */
  volume: number;

  constructor({ call, params }: CallRequest, audio: AudioDurations) {
    super(call, "calling.play", text(params, "control_id"), "calling.call.play");
    this.volume = number(params, "volume", 0);
    this.#player = new Player(this.timers, call.transcript, {
      media: mediaOf(params["play"]),
      loop: number(params, "loop", 1),
      audio,
      onFinished: () => this.stop(),
      onFailed: () => this.#end("error"),
    });
  }

  override start(): void {
    this.sendEvent({ state: "playing" });
    this.#player.start();
  }

  override stop(): void {
    this.#end("finished");
  }

  pause(): void {
    if (this.#player.paused) return;
    this.#player.pause();
    this.sendEvent({ state: "paused" });
  }

  resume(): void {
    if (!this.#player.paused) return;
    this.#player.resume();
    this.sendEvent({ state: "playing" });
  }

  #end(state: "finished" | "error"): void {
    if (!this.finish()) return;
    this.#player.stop();
    this.sendEvent({ state });
  }
}

const playing = (request: CallRequest): Playing => running(request, "calling.play", Playing);

export const play = {
  "calling.play": (request: CallRequest, { settings }: Pick<Network, "settings">): void =>
    begin(request, new Playing(request, settings.audio), "Playing"),
  "calling.play.stop": stopOf("calling.play"),
  "calling.play.pause": (request: CallRequest): void => {
    const operation = playing(request);
    request.accept("Paused");
    operation.pause();
  },
  "calling.play.resume": (request: CallRequest): void => {
    const operation = playing(request);
    request.accept("Resumed");
    operation.resume();
  },
  "calling.play.volume": (request: CallRequest): void => {
    playing(request).volume = number(request.params, "volume", 0);
    request.accept("Volume set");
  },
};
