import { isJson } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import type { Alarm } from "../clock/timers.js";
import { Player } from "../media/player.js";
import type { Sound } from "../people/transcript.js";
import { text, type CallRequest } from "../requests/request.js";

/** How long the agent thinks before it answers, seconds. */
const thinking = 0.5;

/** Its first line without a prompt. */
const greeting = "Hello, how can I help you?";

/**
 * An AI agent on a call. It has no language model: it says the first line of its prompt, and repeats
 * what it hears. It stays until it is stopped or the call ends.
 */
export class Agent extends Operation {
  readonly #firstLine: string;
  readonly #reports: boolean;
  #player: Player | undefined;
  #answer: Alarm | undefined;
  #music: Sound | undefined;
  #limit: Alarm | undefined;

  /** @param reports whether it reports its end */
  constructor({ call, method, params }: CallRequest, reports: boolean) {
    super(call, method, text(params, "control_id"), "calling.call.ai");
    this.#reports = reports;
    this.#firstLine = firstLineOf(params["prompt"]);
    this.whenOver(() => {
      this.#player?.stop();
      this.#music?.end();
    });
  }

  get onHold(): boolean {
    return this.#music !== undefined;
  }

  override start(): void {
    this.whenOver(
      this.call.input.observe({
        onSpeechBegins: () => this.#listen(),
        onSpeechEnds: (said) => this.hear(said),
      }),
    );
    this.say(this.#firstLine);
  }

  override stop(): void {
    if (this.finish() && this.#reports) this.sendEvent({ state: "finished" });
  }

  /** Says something at once, and stops what it was saying. */
  say(words: string): void {
    this.#player?.stop();
    if (words === "" || this.onHold) return;
    this.#player = new Player(this.timers, this.call.transcript, {
      media: [{ type: "tts", params: { text: words } }],
    });
    this.#player.start();
  }

  /** Answers what was said. */
  hear(said: string): void {
    this.timers.cancel(this.#answer);
    if (this.onHold) return;
    const answer = said === "" ? "I did not understand you." : `You said: ${said}`;
    this.#answer = this.timers.after(thinking, () => this.say(answer));
  }

  /**
   * The person hears music, and the agent neither hears nor speaks.
   *
   * @param seconds after which the hold ends by itself; 0: never
   * @param prompt what it says first
   */
  hold(seconds: number, prompt: string): void {
    this.timers.cancel(this.#answer);
    this.say(prompt);
    this.#music = this.call.transcript.begin("music", "the agent is on hold", "app");
    if (seconds > 0) this.#limit = this.timers.after(seconds, () => this.unhold(""));
  }

  unhold(prompt: string): void {
    this.timers.cancel(this.#limit);
    this.#music?.end();
    this.#music = undefined;
    this.say(prompt);
  }

  /** Stops speaking while the person speaks. */
  #listen(): void {
    this.timers.cancel(this.#answer);
    this.#player?.stop();
  }
}

/** The first line of a prompt, up to the end of its first sentence. */
function firstLineOf(prompt: unknown): string {
  const words = isJson(prompt) ? prompt["text"] : prompt;
  const line = typeof words === "string" ? words.trim().split("\n")[0]?.trim() : undefined;
  return line?.replace(/([.!?])\s.*$/, "$1") || greeting;
}
