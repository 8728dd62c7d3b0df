import type { Answer, Language, Question } from "../messages.js";

type Asked<Ask extends keyof Language> = Promise<ReturnType<Language[Ask]>>;

/** The compiler's worker, and what was asked of it. */
class LanguageClient {
  readonly #worker = new Worker("language.js");
  readonly #waiting = new Map<
    number,
    { resolve(result: never): void; reject(error: Error): void }
  >();
  #count = 0;
  #emitted: () => void = () => undefined;
  /** The first program has its code: the compiler may now take its time. */
  readonly warm = new Promise<void>((resolve) => (this.#emitted = resolve));

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const { id, result, error } = data;
      const asked = this.#waiting.get(id);
      this.#waiting.delete(id);
      this.#emitted();
      if (error === undefined) asked?.resolve(result as never);
      else asked?.reject(new Error(error));
    };
  }

  ask<Ask extends keyof Language>(ask: Ask, ...given: Parameters<Language[Ask]>): Asked<Ask> {
    return new Promise((resolve, reject) => {
      this.#count += 1;
      this.#waiting.set(this.#count, { resolve, reject });
      const question: Question = { id: this.#count, ask, given };
      this.#worker.postMessage(question);
    });
  }
}

export const language = new LanguageClient();
