import type { RelayClient } from "@twinline/relay-v3";

/** Who can be called: one answers, one is busy, one does not pick up. */
export const numbers = {
  answers: "+15550301",
  busy: "+15550302",
  away: "+15550303",
} as const;

/** Milliseconds between two dials; each eighth time a text message is sent too. */
const every = 250;

/** Number of dials under way at once. */
const most = 30;

/** What the app does of its own accord: it calls people and sends them text messages. */
export class Outgoing {
  readonly #client: RelayClient;
  #timer: NodeJS.Timeout | undefined;
  #count = 0;
  #underWay = 0;

  constructor(client: RelayClient) {
    this.#client = client;
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#next(), every);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #next(): void {
    this.#count += 1;
    // What a fault makes of it does not matter here: nothing may be left of it, that is all.
    if (this.#count % 8 === 0) void this.#text().catch(() => undefined);
    if (this.#underWay >= most) return;
    this.#underWay += 1;
    const all = Object.values(numbers);
    const to_number = all[this.#count % all.length] ?? numbers.answers;
    void this.#call(to_number)
      .catch(() => undefined)
      .finally(() => (this.#underWay -= 1));
  }

  async #call(to_number: string): Promise<void> {
    const call = await this.#client.dial([[{ type: "phone", to_number, from_number: "+1555" }]], {
      dial_timeout: 8,
    });
    try {
      const play = await call.play([{ type: "silence", duration: 2 }]);
      await play.wait();
    } finally {
      await call.hangup();
    }
  }

  async #text(): Promise<void> {
    const body = "It is time.";
    await this.#client.send_message({ to_number: numbers.answers, from_number: "+1555", body });
  }
}
