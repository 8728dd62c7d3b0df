/** Ids in the shape of UUIDs, the same ones every time for the same seed. */
export class SeededIds {
  #state: number;

  /** @param seed any whole number; random when it is not given */
  constructor(seed: number = randomSeed()) {
    this.#state = seed >>> 0;
  }

  uuid(): string {
    const hex = [this.#word(), this.#word(), this.#word(), this.#word()].join("");
    const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) & 3];
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** Base64 text of 32 random bytes' worth. */
  secret(): string {
    const words = Array.from({ length: 8 }, () => this.#word()).join("");
    const bytes = words.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? [];
    return btoa(String.fromCharCode(...bytes));
  }

  /** Mulberry32: small, fast, and good enough for ids, which are not secrets. */
  #word(): string {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0).toString(16).padStart(8, "0");
  }
}

const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
