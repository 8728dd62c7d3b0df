import type { Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import type { PlatformCall } from "../calls/platform-call.js";
import { invalidParams } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import { collectRules, InputCollector, type CollectRules } from "./input-collector.js";
import { begin, stopOf } from "./operations.js";

/**
 * Collects digits or speech. It ends with its first result; with `continuous`, each result has the
 * state `collecting` and only stopping ends it, with `finished`. Stopped before there is a result it
 * ends with `no_input`; when the call ends, with `error`.
 */
class Collecting extends Operation {
  readonly #rules: CollectRules;
  readonly #params: Json;
  readonly #collector: InputCollector;

  constructor(call: PlatformCall, params: Json) {
    super(call, "calling.collect", text(params, "control_id"), "calling.call.collect");
    this.#params = params;
    this.#rules = collectRules(params);
    this.#collector = new InputCollector(this.#rules, call.input, this.timers, {
      onBegin: () => {
        if (params["send_start_of_input"] === true)
          this.sendEvent({ result: { type: "start_of_input" } });
      },
      onPartial: (result) => this.sendEvent({ ...this.#collecting(), result, final: false }),
      onResult: (result) => this.#result(result),
    });
    this.whenOver(() => this.#collector.close());
  }

  /** The time for the first input runs from the start only when the request says so. */
  override start(): void {
    if (this.#params["start_input_timers"] === true) this.startTimer();
  }

  startTimer(): void {
    this.#collector.startTimer();
  }

  override stop(): void {
    this.#end({ type: "no_input" });
  }

  override call_ends(): void {
    this.#end({ type: "error" });
  }

  #result(result: Json): void {
    const final = this.#rules.partial ? { final: true } : {};
    if (this.#rules.continuous) this.sendEvent({ ...this.#collecting(), result, ...final });
    else if (this.finish()) this.sendEvent({ result, ...final });
  }

  #end(result: Json): void {
    if (!this.finish()) return;
    if (this.#rules.continuous) this.sendEvent({ state: "finished", result: { type: "finished" } });
    else this.sendEvent({ result });
  }

  #collecting(): Json {
    return this.#rules.continuous ? { state: "collecting" } : {};
  }
}

export const collect = {
  "calling.collect": (request: CallRequest): void => {
    const { call, params } = request;
    if (params["digits"] === undefined && params["speech"] === undefined) {
      throw invalidParams("calling.collect: params must have digits or speech, got neither");
    }
    begin(request, new Collecting(call, params), "Collecting");
  },
  "calling.collect.stop": stopOf("calling.collect"),
  /** Also the command for a prompt with collection, whose timer it starts before the end of the prompt. */
  "calling.collect.start_input_timers": ({ call, params, accept }: CallRequest): void => {
    const control_id = text(params, "control_id");
    const prompt = call.operations
      .of("calling.play_and_collect")
      .find((running) => running.control_id === control_id);
    const running = prompt ?? call.operations.find("calling.collect", control_id);
    accept("Input timers started");
    (running as Operation & { startTimer(): void }).startTimer();
  },
};
