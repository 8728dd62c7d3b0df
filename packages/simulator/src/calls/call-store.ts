import type { PlatformCall } from "./platform-call.js";

/** How many ended calls are remembered, so that a late command is refused with 410 rather than 404. */
const remembered = 10_000;

/** The calls of the network. */
export class CallStore {
  readonly #live = new Map<string, PlatformCall>();
  readonly #ended = new Set<string>();

  /** Calls that have not ended, oldest first. */
  live(): PlatformCall[] {
    return [...this.#live.values()];
  }

  get size(): number {
    return this.#live.size;
  }

  add(call: PlatformCall): void {
    this.#live.set(call.call_id, call);
  }

  find(call_id: string): PlatformCall | undefined {
    return this.#live.get(call_id);
  }

  hasEnded(call_id: string): boolean {
    return this.#ended.has(call_id);
  }

  ended(call: PlatformCall): void {
    this.#live.delete(call.call_id);
    this.#remember(call.call_id);
  }

  /** A call stays up under another id. */
  rename(call: PlatformCall, call_id: string, segment_id: string): void {
    this.ended(call);
    call.facts = { ...call.facts, call_id, segment_id };
    this.add(call);
  }

  /** Forgets every call, as a platform that lost its memory. */
  clear(): void {
    this.#live.clear();
    this.#ended.clear();
  }

  #remember(call_id: string): void {
    this.#ended.add(call_id);
    if (this.#ended.size > remembered) {
      const [oldest] = this.#ended;
      if (oldest !== undefined) this.#ended.delete(oldest);
    }
  }
}
