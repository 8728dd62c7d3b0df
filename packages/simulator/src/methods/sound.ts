import { Operation } from "../calls/operation.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Sound } from "../people/transcript.js";
import { number, type CallRequest } from "../requests/request.js";
import { begin, refuseSecond } from "./operations.js";

/** The person waits and hears music, and in a conference nothing else. */
class Hold extends Operation {
  #music: Sound | undefined;

  constructor(call: PlatformCall) {
    super(call, "calling.hold", "", "calling.call.hold");
  }

  override start(): void {
    this.sendEvent({ state: "hold" });
    this.#music = this.call.transcript.begin("music", "on hold", "app");
    this.call.conference?.hold(this.call, true);
  }

  override stop(): void {
    if (!this.finish()) return;
    this.#music?.end();
    this.sendEvent({ state: "unhold" });
    this.call.conference?.hold(this.call, false);
  }

  /** The end of the call is event enough. */
  override call_ends(): void {
    this.finish();
  }
}

/** The person hears their own speech. */
class Echo extends Operation {
  readonly #seconds: number;

  constructor(call: PlatformCall, seconds: number) {
    super(call, "calling.echo", "", "calling.call.echo");
    this.#seconds = seconds;
  }

  override start(): void {
    const { call } = this;
    this.sendEvent({ state: "echoing" });
    let sound: Sound | undefined;
    this.whenOver(
      call.input.observe({
        onDigit: (digit) => call.transcript.digit(digit, "app"),
        onSpeechBegins: (speech) => (sound = call.transcript.begin("speech", speech.text, "app")),
        onSpeechEnds: () => sound?.end(),
      }),
    );
    if (this.#seconds > 0) this.timers.after(this.#seconds, () => this.stop());
  }

  override stop(): void {
    if (this.finish()) this.sendEvent({ state: "finished" });
  }
}

export const sound = {
  "calling.hold": (request: CallRequest): void => {
    refuseSecond(request, "the call is on hold already");
    begin(request, new Hold(request.call), "Call on hold");
  },
  "calling.unhold": ({ call, accept }: CallRequest): void => {
    accept("Call off hold");
    for (const hold of call.operations.of("calling.hold")) hold.stop();
  },
  "calling.denoise": ({ call, accept }: CallRequest): void => {
    accept("Denoiser on");
    call.sendEvent("calling.call.denoise", { denoised: true });
  },
  "calling.denoise.stop": ({ call, accept }: CallRequest): void => {
    accept("Denoiser off");
    call.sendEvent("calling.call.denoise", { denoised: false });
  },
  "calling.echo": (request: CallRequest): void => {
    refuseSecond(request, "the call is echoing already");
    begin(request, new Echo(request.call, number(request.params, "timeout", 0)), "Echo started");
  },
};
