import { Operation } from "../calls/operation.js";
import type { PlatformCall } from "../calls/platform-call.js";
import { mediaOf, type Medium } from "../media/duration.js";
import { Player } from "../media/player.js";
import { number, text, type CallRequest } from "../requests/request.js";
import { stopOf } from "./stop-of.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "settings">;

/** Plays media to the person: `playing`, `paused`, `playing`, …, `finished`, or `error` for what cannot be played. */
class Playing extends Operation {
  readonly #player: Player;
  /** Gain in dB, as the app set it last. It changes nothing that a person hears. */
  volume: number;

  constructor(
    call: PlatformCall,
    control_id: string,
    media: readonly Medium[],
    loop: number,
    volume: number,
    audio: Readonly<Record<string, number | "missing">>,
  ) {
    super(call, "calling.play", control_id, "calling.call.play");
    this.volume = volume;
    this.#player = new Player(this.timers, call.transcript, {
      media,
      loop,
      audio,
      finished: () => this.stop(),
      failed: () => this.#end("error"),
    });
  }

  start(): void {
    this.sendEvent({ state: "playing" });
    this.#player.start();
  }

  stop(): void {
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

const running = ({ call, params }: CallRequest): Playing =>
  call.operations.find("calling.play", text(params, "control_id")) as Playing;

export const play = {
  "calling.play": ({ call, params, accept }: CallRequest, services: Needs): void => {
    const playing = new Playing(
      call,
      text(params, "control_id"),
      mediaOf(params["play"]),
      number(params, "loop", 1),
      number(params, "volume", 0),
      services.settings.audio,
    );
    call.operations.add(playing);
    accept("Playing");
    playing.start();
  },
  "calling.play.stop": stopOf("calling.play"),
  "calling.play.pause": (request: CallRequest): void => {
    const playing = running(request);
    request.accept("Paused");
    playing.pause();
  },
  "calling.play.resume": (request: CallRequest): void => {
    const playing = running(request);
    request.accept("Resumed");
    playing.resume();
  },
  "calling.play.volume": (request: CallRequest): void => {
    running(request).volume = number(request.params, "volume", 0);
    request.accept("Volume set");
  },
};
