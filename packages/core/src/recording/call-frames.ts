import type { WireFrame } from "../trace/wire-frame.js";

/** The maximum number of characters kept for each call. */
const mostCharacters = 1_000_000;

interface Kept {
  readonly frames: WireFrame[];
  characters: number;
}

/** The latest frames of the latest calls. */
export class CallFrames {
  readonly #perCall: number;
  readonly #most: number;
  readonly #calls = new Map<string, Kept>();

  /**
   * @param perCall the maximum number of frames per call
   * @param calls the maximum number of calls
   */
  constructor(perCall: number, calls: number) {
    this.#perCall = perCall;
    this.#most = calls;
  }

  /** The number of calls with frames. */
  get size(): number {
    return this.#calls.size;
  }

  add(frame: WireFrame): void {
    const { call_id } = frame;
    if (call_id === undefined) return;
    let kept = this.#calls.get(call_id);
    if (kept === undefined) {
      this.#calls.set(call_id, (kept = { frames: [], characters: 0 }));
      if (this.#calls.size > this.#most) this.#dropOldest();
    }
    kept.frames.push(frame);
    kept.characters += frame.length;
    while (kept.frames.length > this.#perCall || kept.characters > mostCharacters) {
      const [oldest] = kept.frames.splice(0, 1);
      if (oldest === undefined) break;
      kept.characters -= oldest.length;
    }
  }

  /** The frames of a call, oldest first. The array grows while the call is live. */
  of(call_id: string): readonly WireFrame[] {
    return this.#calls.get(call_id)?.frames ?? [];
  }

  /** Records that a call has ended. */
  end(call_id: string): void {
    this.#calls.delete(call_id);
  }

  clear(): void {
    this.#calls.clear();
  }

  #dropOldest(): void {
    for (const oldest of this.#calls.keys()) {
      this.#calls.delete(oldest);
      return;
    }
  }
}
