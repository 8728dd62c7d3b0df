import { addressOf, callerOf } from "../calls/device.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Person } from "../people/person.js";
import type { PhoneCall, ToPage } from "./messages.js";

/** One call on the phone: it reports its state to the pages. */
export class HandsetCall {
  readonly #call: PlatformCall;
  /** Its id for the page; a transfer gives the call itself another one. */
  readonly #id: string;
  readonly #send: (message: ToPage) => void;
  readonly #began: number;
  #answered: number | undefined;
  #ended: number | undefined;
  #last = "";

  /**
   * @param now seconds since the simulator was started
   * @param send sends to every page
   */
  constructor(call: PlatformCall, now: () => number, send: (message: ToPage) => void) {
    this.#call = call;
    this.#id = call.call_id;
    this.#send = send;
    this.#began = now();
    call.whenAnswered(() => {
      this.#answered = now();
      this.update();
    });
    call.whenOver(() => {
      this.#ended = now();
      this.update();
    });
    // A call that no client took has already ended.
    if (call.state === "ended") this.#ended = this.#began;
  }

  get person(): Person {
    return this.#call.person;
  }

  get over(): boolean {
    return this.#ended !== undefined;
  }

  get view(): PhoneCall {
    const { direction, context, device } = this.#call.facts;
    const placed = direction === "inbound";
    const [caller, called] = [callerOf(device), addressOf(device)];
    return {
      id: this.#id,
      direction: placed ? "placed" : "incoming",
      own: placed ? caller : called,
      other: placed ? called : caller,
      context,
      state: this.#call.state,
      end_reason: this.#call.end_reason,
      began: this.#began,
      answered: this.#answered,
      ended: this.#ended,
    };
  }

  /** Sends the call to the pages when it has changed. */
  update(): void {
    const { view } = this;
    const text = JSON.stringify(view);
    if (text === this.#last) return;
    this.#last = text;
    this.#send({ is: "call", call: view });
  }
}
