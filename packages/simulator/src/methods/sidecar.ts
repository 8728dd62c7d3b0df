import { Operation } from "../calls/operation.js";
import type { PlatformCall } from "../calls/platform-call.js";
import { transcriptionOf } from "../media/transcription.js";
import { invalidParams, Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import type { Network } from "../network/network.js";
import { begin, refuseSecond } from "./operations.js";

type Needs = Pick<Network, "id">;

const method = "calling.ai_sidecar";

/** An AI that listens to a call and says nothing. It sends no events: only its replies show what it does. */
class Sidecar extends Operation {
  readonly #since: number;
  asked = 0;
  poked = 0;

  constructor(call: PlatformCall) {
    super(call, method);
    this.#since = this.timers.now();
  }

  /** How many utterances it has heard. */
  get utterances(): number {
    const transcription = transcriptionOf(this.call.audio, this.#since, this.timers.now());
    return transcription.split("\n").length - 1;
  }
}

/** @throws {Refusal} 404 when there is none */
function sidecarOf(request: CallRequest): Sidecar {
  const [running] = request.call.operations.of(method);
  if (running instanceof Sidecar) return running;
  throw new Refusal("404", `${request.method}: no sidecar is on this call`);
}

function wordsOf({ method: name, params }: CallRequest): string {
  const words = text(params, "text");
  if (words === "") throw invalidParams(`${name}: params.text must be a non-empty string`);
  return words;
}

export const sidecar = {
  "calling.ai_sidecar": (request: CallRequest): void => {
    refuseSecond(request, "a sidecar is on this call already");
    begin(request, new Sidecar(request.call), "Sidecar started");
  },
  "calling.ai_sidecar.ask": (request: CallRequest, network: Needs): void => {
    wordsOf(request);
    sidecarOf(request).asked += 1;
    request.accept("Sidecar was asked", { ask_id: network.id() });
  },
  "calling.ai_sidecar.poke": (request: CallRequest): void => {
    wordsOf(request);
    sidecarOf(request).poked += 1;
    request.accept("Sidecar was poked");
  },
  "calling.ai_sidecar.status": (request: CallRequest): void => {
    const { asked, poked, utterances } = sidecarOf(request);
    request.accept("Sidecar is running", { data: { state: "running", asked, poked, utterances } });
  },
  "calling.ai_sidecar.stop": (request: CallRequest): void => {
    const running = sidecarOf(request);
    request.accept("Sidecar stopped");
    running.stop();
  },
};
