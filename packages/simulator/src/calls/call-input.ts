/** Tones that are not digits. */
export type Tone = "beep" | "CED" | "CNG";

/** What a person does with the receiver. */
export type CallControl = "answer" | "decline" | "hang_up";

/** Something that a person says. */
export interface Speech {
  readonly text: string;
  /** How long all of it takes, seconds. */
  readonly duration: number;
}

/** Follows the person at the other end. */
export interface InputObserver {
  onDigit?(digit: string): void;
  onSpeechBegins?(speech: Speech): void;
  /** @param text what was said, less than all of it when the person was cut off */
  onSpeechEnds?(text: string): void;
  /** @returns whether it is the tone that was waited for */
  onTone?(tone: Tone): boolean;
  onControl?(control: CallControl): void;
}

/** What comes in from the person at the other end: keys, speech, tones, the receiver. */
export class CallInput {
  readonly #observers = new Set<InputObserver>();
  #speaking: Speech | undefined;

  /** What the person is saying now. */
  get speaking(): Speech | undefined {
    return this.#speaking;
  }

  /** @returns what ends it */
  observe(observer: InputObserver): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  digit(digit: string): void {
    for (const observer of [...this.#observers]) observer.onDigit?.(digit);
  }

  /** @returns whether a detector or a fax has waited for it */
  tone(tone: Tone): boolean {
    return [...this.#observers].map((each) => each.onTone?.(tone) === true).includes(true);
  }

  control(control: CallControl): void {
    for (const observer of [...this.#observers]) observer.onControl?.(control);
  }

  beginSpeech(speech: Speech): void {
    this.#speaking = speech;
    for (const observer of [...this.#observers]) observer.onSpeechBegins?.(speech);
  }

  /** @param text what was said of it */
  endSpeech(text: string): void {
    if (this.#speaking === undefined) return;
    this.#speaking = undefined;
    for (const observer of [...this.#observers]) observer.onSpeechEnds?.(text);
  }
}
