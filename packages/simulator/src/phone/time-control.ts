import { PacedClock } from "../clock/paced-clock.js";
import { VirtualClock } from "../clock/virtual-clock.js";
import type { ConnectionServer } from "../network/connection-server.js";
import type { TimedNote } from "../notes/note.js";
import type { TimeView } from "./messages.js";

/** How fast a paced clock runs to the next prompt. */
const quickly = 10;

/** Pauses, steps and paces the simulator's clock, if the clock can. */
export class TimeControl {
  readonly #server: ConnectionServer;
  readonly #clock: PacedClock | VirtualClock | undefined;
  readonly #changed: () => void;
  #toPrompt = false;

  constructor(server: ConnectionServer, clock: unknown, changed: () => void) {
    this.#server = server;
    this.#changed = changed;
    this.#clock = clock instanceof PacedClock || clock instanceof VirtualClock ? clock : undefined;
    server.listeners.on("note", this.#noted);
  }

  get view(): TimeView {
    const clock = this.#clock;
    const now = this.#server.now();
    if (clock === undefined) return { clock: "real", now, pace: 1, to_prompt: false };
    const to_prompt = this.#toPrompt;
    return clock instanceof PacedClock
      ? { clock: "paced", now, pace: clock.pace, to_prompt }
      : { clock: "virtual", now, pace: clock.automatic ? 1 : 0, to_prompt };
  }

  /** @param pace 0: stand still. Of a virtual clock, any other: run by itself */
  setPace(pace: number): void {
    this.#toPrompt = false;
    this.#run(pace);
  }

  /** Runs the next timer, then stands still. */
  async step(): Promise<void> {
    const clock = this.#mustBeControlled();
    this.setPace(0);
    if (!(await clock.step())) throw new Error("No timer is set: the simulator waits for the app.");
    this.#changed();
  }

  /** Runs until a person hears something new, then stands still. */
  runToPrompt(): void {
    this.#toPrompt = true;
    this.#run(quickly);
  }

  close(): void {
    this.#server.listeners.off("note", this.#noted);
  }

  readonly #noted = ({ note }: TimedNote): void => {
    if (!this.#toPrompt || note.is !== "sound" || note.from !== "app") return;
    if (note.ended === undefined && note.kind !== "silence") this.setPace(0);
  };

  #run(pace: number): void {
    const clock = this.#mustBeControlled();
    if (clock instanceof PacedClock) clock.pace = pace;
    else clock.automatic = pace > 0;
    this.#changed();
  }

  #mustBeControlled(): PacedClock | VirtualClock {
    if (this.#clock !== undefined) return this.#clock;
    throw new Error(
      "This simulator runs on the machine's clock. Start it with the option clock: new PacedClock() to control its time.",
    );
  }
}
