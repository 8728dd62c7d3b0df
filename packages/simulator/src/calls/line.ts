/** Tones that are not digits. */
export type Tone = "beep" | "CED" | "CNG";

/** What a person does with the receiver. */
export type Act = "answer" | "decline" | "hang_up";

/** Something that a person says. */
export interface Speech {
  readonly text: string;
  /** How long all of it takes, seconds. */
  readonly duration: number;
}

/** Who listens to the person at the other end. */
export interface LineListener {
  digit?(digit: string): void;
  speech_begins?(speech: Speech): void;
  /** @param text what was said, less than all of it when the person was cut off */
  speech_ends?(text: string): void;
  /** @returns whether it is what was listened for */
  tone?(tone: Tone): boolean;
  act?(act: Act): void;
}

/** What the person at the other end does, as the platform hears it. */
export class Line {
  readonly #ears = new Set<LineListener>();
  #speaking: Speech | undefined;

  /** What the person is saying now. */
  get speaking(): Speech | undefined {
    return this.#speaking;
  }

  /** @returns what ends it */
  listen(ears: LineListener): () => void {
    this.#ears.add(ears);
    return () => this.#ears.delete(ears);
  }

  digit(digit: string): void {
    for (const ears of [...this.#ears]) ears.digit?.(digit);
  }

  /** @returns whether a detector or a fax has listened for it */
  tone(tone: Tone): boolean {
    return [...this.#ears].map((ears) => ears.tone?.(tone) === true).includes(true);
  }

  act(act: Act): void {
    for (const ears of [...this.#ears]) ears.act?.(act);
  }

  begin(speech: Speech): void {
    this.#speaking = speech;
    for (const ears of [...this.#ears]) ears.speech_begins?.(speech);
  }

  end(text: string): void {
    if (this.#speaking === undefined) return;
    this.#speaking = undefined;
    for (const ears of [...this.#ears]) ears.speech_ends?.(text);
  }
}
