import { phone } from "../calls/device.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Network } from "../network/network.js";
import type { Behaviour } from "../people/behaviour.js";
import { HandsetCall } from "./handset-call.js";
import type { ToPage } from "./messages.js";

/** How many calls that have ended stay on the phone. */
const remembered = 20;

/**
 * The phone itself: its numbers and its calls. All pages show the same one, so that a page that is
 * reloaded finds its calls.
 */
export class Handset {
  readonly #network: Network;
  readonly #now: () => number;
  readonly #send: (message: ToPage) => void;
  /** True while a page is open that can answer. */
  readonly #attended: () => boolean;
  readonly #calls = new Map<string, HandsetCall>();
  /** Its numbers, with the behaviour that each had before. */
  readonly #numbers = new Map<string, Behaviour | undefined>();

  constructor(
    network: Network,
    now: () => number,
    send: (message: ToPage) => void,
    attended: () => boolean,
  ) {
    this.#network = network;
    this.#now = now;
    this.#send = send;
    this.#attended = attended;
  }

  get calls(): HandsetCall[] {
    return [...this.#calls.values()];
  }

  get numbers(): string[] {
    return [...this.#numbers.keys()];
  }

  /** Calls an app. */
  dial(from: string, to: string, context: string): HandsetCall {
    const where = context === "" ? this.#network.directory.contextOf(to) : context;
    if (where === undefined) {
      throw new Error(`The number ${to} has no context. Choose the context to offer the call to.`);
    }
    // Calls to a number that the phone calls from ring here, unless a person is there.
    if (this.#network.directory.find(from) === undefined) this.own(from);
    return this.#add(this.#network.callIn(phone(to, from), where));
  }

  /** @throws when the phone has no such call, or it has ended */
  find(call_id: string): HandsetCall {
    const call = this.#calls.get(call_id);
    if (call === undefined) throw new Error("Unknown call.");
    return call;
  }

  /** Calls to this number ring here from now on. */
  own(number: string): void {
    if (this.#numbers.has(number)) return;
    const { directory } = this.#network;
    const before = directory.find(number);
    this.#numbers.set(number, before);
    directory.add(number, (callee) => {
      const call = this.#network.calls.find(callee.call_id);
      if (this.#attended() && call !== undefined) return void this.#add(call);
      return before?.(callee);
    });
  }

  /** Calls to this number no longer ring here. */
  disown(number: string): void {
    if (!this.#numbers.has(number)) return;
    const before = this.#numbers.get(number);
    this.#numbers.delete(number);
    if (before === undefined) this.#network.directory.remove(number);
    else this.#network.directory.add(number, before);
  }

  /** Ends every call. */
  async hangUpAll(): Promise<void> {
    await Promise.all(this.calls.map(({ person }) => person.hang_up()));
  }

  #add(leg: PlatformCall): HandsetCall {
    const call = new HandsetCall(leg, this.#now, this.#send);
    this.#calls.set(leg.call_id, call);
    this.#forgetOldest();
    call.update();
    return call;
  }

  #forgetOldest(): void {
    const over = [...this.#calls].filter(([, call]) => call.over);
    for (const [id] of over.slice(0, Math.max(0, over.length - remembered))) this.#calls.delete(id);
  }
}
