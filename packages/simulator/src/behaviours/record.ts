import { isJson, type Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import type { Alarm } from "../clock/timers.js";
import type { Network } from "../network.js";
import type { PlatformCall } from "../calls/platform-call.js";
import { number, text, type CallRequest } from "../requests/request.js";

/** Bytes of a second of sound, one channel, by format. */
const bytesPerSecond: Readonly<Record<string, number>> = { mp3: 4000, wav: 16_000, mp4: 8000 };

/**
 * Records the call: `recording`, `paused`, `recording`, …, `finished`; or `no_input` when the person
 * says nothing in time. Silence counts only where the person is recorded (direction `speak`, `both`).
 */
class Recording extends Operation {
  readonly #network: Network;
  readonly #id: string;
  readonly #audio: Json;
  readonly #format: string;
  readonly #hearsPerson: boolean;
  readonly #startTime: number;
  readonly #since: number;
  #initial: Alarm | undefined;
  #silence: Alarm | undefined;
  #heardAny = false;
  #pausedAt: number | undefined;
  #behaviour = "skip";
  #skipped = 0;

  constructor(call: PlatformCall, params: Json, network: Network) {
    super(call, "calling.record", text(params, "control_id"), "calling.call.record");
    const record = isJson(params["record"]) ? params["record"] : {};
    this.#network = network;
    this.#id = network.id();
    this.#audio = isJson(record["audio"]) ? record["audio"] : {};
    this.#format = text(this.#audio, "format") || "mp3";
    this.#hearsPerson = text(this.#audio, "direction") !== "listen";
    this.#startTime = network.unixTime();
    this.#since = this.timers.now();
  }

  get url(): string {
    return `${this.#network.origin}/recordings/${this.#id}.${this.#format}`;
  }

  start(): void {
    const { call } = this;
    if (this.#audio["beep"] === true) call.transcript.add("beep", "beep", "app");
    this.tell({ state: "recording", ...this.#facts() });
    const terminators = this.#audio["terminators"] ?? "#*";
    this.whenOver(
      call.line.listen({
        digit: (digit) => {
          if (String(terminators).includes(digit)) this.stop();
        },
        speech_begins: () => this.#voice(),
        speech_ends: () => this.#awaitSilence(),
      }),
    );
    const longest = number(this.#audio, "max_length", 0);
    if (longest > 0) this.timers.after(longest, () => this.stop());
    if (call.line.speaking === undefined) this.#awaitVoice();
    else this.#voice();
  }

  stop(): void {
    this.#end("finished");
  }

  pause(behaviour: string): void {
    if (this.#pausedAt !== undefined) return;
    this.#pausedAt = this.timers.now();
    this.#behaviour = behaviour;
    this.timers.cancel(this.#initial);
    this.timers.cancel(this.#silence);
    this.tell({ state: "paused", pause_behavior: behaviour, ...this.#facts() });
  }

  resume(): void {
    if (this.#pausedAt === undefined) return;
    if (this.#behaviour === "skip") this.#skipped += this.timers.now() - this.#pausedAt;
    this.#pausedAt = undefined;
    this.tell({ state: "recording", ...this.#facts() });
    if (this.call.line.speaking !== undefined) return;
    if (this.#heardAny) this.#awaitSilence();
    else this.#awaitVoice();
  }

  #awaitVoice(): void {
    const seconds = number(this.#audio, "initial_timeout", 5);
    if (seconds <= 0 || !this.#hearsPerson) return;
    this.#initial = this.timers.after(seconds, () => this.#end("no_input"));
  }

  #voice(): void {
    this.#heardAny = true;
    this.timers.cancel(this.#initial);
    this.timers.cancel(this.#silence);
  }

  #awaitSilence(): void {
    const seconds = number(this.#audio, "end_silence_timeout", 1);
    if (seconds <= 0 || !this.#hearsPerson || this.#pausedAt !== undefined) return;
    this.#silence = this.timers.after(seconds, () => this.stop());
  }

  #end(state: "finished" | "no_input"): void {
    // What is paused now is skipped to the end.
    const now =
      this.#pausedAt !== undefined && this.#behaviour === "skip"
        ? this.#pausedAt
        : this.timers.now();
    const duration = Math.round((now - this.#since - this.#skipped) * 1000) / 1000;
    if (!this.finish()) return;
    const channels = this.#audio["stereo"] === true ? 2 : 1;
    const size = Math.round(duration * (bytesPerSecond[this.#format] ?? 4000) * channels);
    const end_time = this.#network.unixTime();
    this.tell({ state, ...this.#facts(), end_time, duration, size });
  }

  #facts(): Json {
    return {
      url: this.url,
      recording_id: this.#id,
      start_time: this.#startTime,
      record: {
        audio: {
          format: this.#format,
          direction: text(this.#audio, "direction") || "speak",
          stereo: this.#audio["stereo"] === true,
        },
      },
    };
  }
}

const running = ({ call, params }: CallRequest): Recording =>
  call.operations.find("calling.record", text(params, "control_id")) as Recording;

export const record = {
  "calling.record": ({ call, params, network, accept }: CallRequest): void => {
    const recording = new Recording(call, params, network);
    call.operations.add(recording);
    accept("Recording", { url: recording.url });
    recording.start();
  },
  "calling.record.stop": (request: CallRequest): void => {
    const recording = running(request);
    request.accept("Stopped");
    recording.stop();
  },
  "calling.record.pause": (request: CallRequest): void => {
    const recording = running(request);
    request.accept("Paused");
    recording.pause(text(request.params, "behavior") || "skip");
  },
  "calling.record.resume": (request: CallRequest): void => {
    const recording = running(request);
    request.accept("Resumed");
    recording.resume();
  },
};
