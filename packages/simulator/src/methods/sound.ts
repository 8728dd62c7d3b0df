import { Operation } from "../calls/operation.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Sound } from "../people/transcript.js";
import { Refusal } from "../requests/refusal.js";
import { number, type CallRequest } from "../requests/request.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "venues">;

/** The person waits and hears music, and in a conference nothing else. */
class Hold extends Operation {
  readonly #services: Needs;
  #music: Sound | undefined;

  constructor(call: PlatformCall, services: Needs) {
    super(call, "calling.hold", "", "calling.call.hold");
    this.#services = services;
  }

  start(): void {
    this.call.sendEvent("calling.call.hold", { state: "hold" });
    this.#music = this.call.transcript.begin("music", "on hold", "app");
    this.#services.venues.conferenceOf(this.call)?.hold(this.call, true);
  }

  stop(): void {
    if (!this.finish()) return;
    this.#music?.end();
    this.call.sendEvent("calling.call.hold", { state: "unhold" });
    this.#services.venues.conferenceOf(this.call)?.hold(this.call, false);
  }

  /** The call's own end says it all. */
  override call_ends(): void {
    this.finish();
  }
}

/** The person hears what they say. */
class Echo extends Operation {
  readonly #seconds: number;

  constructor(call: PlatformCall, seconds: number) {
    super(call, "calling.echo", "", "calling.call.echo");
    this.#seconds = seconds;
  }

  start(): void {
    const { call } = this;
    call.sendEvent("calling.call.echo", { state: "echoing" });
    let sound: Sound | undefined;
    this.whenOver(
      call.line.listen({
        digit: (digit) => call.transcript.digit(digit, "app"),
        speech_begins: (speech) => (sound = call.transcript.begin("speech", speech.text, "app")),
        speech_ends: () => sound?.end(),
      }),
    );
    if (this.#seconds > 0) this.timers.after(this.#seconds, () => this.stop());
  }

  stop(): void {
    if (this.finish()) this.call.sendEvent("calling.call.echo", { state: "finished" });
  }
}

export const sound = {
  "calling.hold": ({ call, accept }: CallRequest, services: Needs): void => {
    if (call.operations.of("calling.hold").length > 0) {
      throw new Refusal("409", "calling.hold: the call is on hold already");
    }
    const hold = new Hold(call, services);
    call.operations.add(hold);
    accept("Call on hold");
    hold.start();
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
  "calling.echo": ({ call, params, accept }: CallRequest): void => {
    if (call.operations.of("calling.echo").length > 0) {
      throw new Refusal("409", "calling.echo: the call is echoing already");
    }
    const echo = new Echo(call, number(params, "timeout", 0));
    call.operations.add(echo);
    accept("Echo started");
    echo.start();
  },
};
