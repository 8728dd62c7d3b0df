import { isJson, type Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import { mediaOf, type AudioDurations } from "../media/duration.js";
import { Player } from "../media/player.js";
import { invalidParams } from "../requests/refusal.js";
import { number, text, type CallRequest } from "../requests/request.js";
import { collectRules, InputCollector } from "./input-collector.js";
import { begin, running, stopOf } from "./operations.js";
import type { Network } from "../network/network.js";

const event = "calling.call.collect";

/**
 * Plays a prompt and collects meanwhile. Input ends the prompt; the time for the first input runs
 * from the end of the prompt. `calling.call.play` reports on the prompt, under the same control id.
 */
class Prompting extends Operation {
  readonly #player: Player;
  readonly #collector: InputCollector;
  /** Otherwise the time for the first input runs from the end of the prompt. */
  readonly #timersFromStart: boolean;
  #promptOver = false;
  /** Gain in dB, as the app set it last. It changes nothing that a person hears. */
  volume: number;

  constructor({ call, params }: CallRequest, collect: Json, audio: AudioDurations) {
    super(call, "calling.play_and_collect", text(params, "control_id"), event);
    this.volume = number(params, "volume", 0);
    this.#timersFromStart = collect["start_input_timers"] === true;
    this.#player = new Player(this.timers, call.transcript, {
      media: mediaOf(params["play"]),
      audio,
      onFinished: () => {
        this.#endPrompt("finished");
        this.startTimer();
      },
      onFailed: () => {
        this.#endPrompt("error");
        this.#end({ type: "error" });
      },
    });
    const rules = collectRules(collect);
    this.#collector = new InputCollector(rules, call.input, this.timers, {
      onBegin: () => {
        this.#player.stop();
        this.#endPrompt("finished");
      },
      onPartial: (result) => this.sendEvent({ result, final: false }),
      onResult: (result) => this.#end(result, rules.partial ? { final: true } : {}),
    });
    this.whenOver(() => this.#collector.close());
  }

  override start(): void {
    this.#reportPrompt("playing");
    this.#player.start();
    if (this.#timersFromStart) this.startTimer();
  }

  startTimer(): void {
    this.#collector.startTimer();
  }

  /** Ends with `no_input`: nothing was collected. */
  override stop(): void {
    this.#end({ type: "no_input" });
  }

  override call_ends(): void {
    this.#end({ type: "error" });
  }

  #end(result: Json, more: Json = {}): void {
    if (!this.finish()) return;
    this.#player.stop();
    this.#endPrompt("finished");
    this.sendEvent({ result, ...more });
  }

  #endPrompt(state: "finished" | "error"): void {
    if (this.#promptOver) return;
    this.#promptOver = true;
    this.#reportPrompt(state);
  }

  #reportPrompt(state: string): void {
    this.call.sendEvent("calling.call.play", { control_id: this.control_id, state });
  }
}

export const playAndCollect = {
  "calling.play_and_collect": (
    request: CallRequest,
    { settings }: Pick<Network, "settings">,
  ): void => {
    const { params } = request;
    const collect = isJson(params["collect"]) ? params["collect"] : {};
    if (collect["digits"] === undefined && collect["speech"] === undefined) {
      throw invalidParams(
        "calling.play_and_collect: params.collect must have digits or speech, got neither",
      );
    }
    begin(request, new Prompting(request, collect, settings.audio), "Playing and collecting");
  },
  "calling.play_and_collect.stop": stopOf("calling.play_and_collect"),
  "calling.play_and_collect.volume": (request: CallRequest): void => {
    running(request, "calling.play_and_collect", Prompting).volume = number(
      request.params,
      "volume",
      0,
    );
    request.accept("Volume set");
  },
};
