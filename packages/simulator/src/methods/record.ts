import { isJson, type Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import type { Alarm } from "../clock/timers.js";
import type { AudioDirection } from "../calls/call-audio.js";
import { AudioRecorder } from "../media/audio-recorder.js";
import { number, text, type CallRequest } from "../requests/request.js";
import { begin, running, stopOf } from "./operations.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "files" | "id" | "unixTime">;

/**
 * Records the call: `recording`, `paused`, `recording`, …, `finished`; or `no_input` when the person
 * says nothing in time. Silence counts only where the person is recorded (direction `speak`, `both`).
 * Whatever format is asked for, the file is a WAV, and its URL says so; with `stereo` the person is on
 * the left.
 */
class Recording extends Operation {
  readonly #network: Needs;
  readonly #id: string;
  readonly #audio: Json;
  readonly #format: string;
  readonly #hearsPerson: boolean;
  readonly #startTime: number;
  readonly #recorder: AudioRecorder;
  #initial: Alarm | undefined;
  #silence: Alarm | undefined;
  #heardAny = false;
  #paused = false;

  constructor({ call, params }: CallRequest, network: Needs) {
    super(call, "calling.record", text(params, "control_id"), "calling.call.record");
    const record = isJson(params["record"]) ? params["record"] : {};
    this.#network = network;
    this.#id = network.id();
    this.#audio = isJson(record["audio"]) ? record["audio"] : {};
    this.#format = text(this.#audio, "format") || "mp3";
    this.#hearsPerson = text(this.#audio, "direction") !== "listen";
    this.#startTime = network.unixTime();
    const stereo = this.#audio["stereo"] === true;
    this.#recorder = new AudioRecorder(stereo ? 2 : 1, () => this.timers.now());
    const direction = (text(this.#audio, "direction") || "speak") as AudioDirection;
    for (const track of call.audio.tracks(direction)) {
      this.#recorder.add(track, stereo && track === call.audio.heard ? 1 : 0);
    }
  }

  get url(): string {
    return this.#network.files.urlOf(this.#path);
  }

  override start(): void {
    const { call } = this;
    if (this.#audio["beep"] === true) call.transcript.add("beep", "beep", "app");
    this.sendEvent({ state: "recording", ...this.#facts() });
    const terminators = this.#audio["terminators"] ?? "#*";
    this.whenOver(
      call.input.observe({
        onDigit: (digit) => {
          if (String(terminators).includes(digit)) this.stop();
        },
        onSpeechBegins: () => this.#voice(),
        onSpeechEnds: () => this.#awaitSilence(),
      }),
    );
    const longest = number(this.#audio, "max_length", 0);
    if (longest > 0) this.timers.after(longest, () => this.stop());
    if (call.input.speaking === undefined) this.#awaitVoice();
    else this.#voice();
  }

  override stop(): void {
    this.#end("finished");
  }

  pause(behaviour: "skip" | "silence"): void {
    if (this.#paused) return;
    this.#paused = true;
    this.#recorder.pause(behaviour);
    this.timers.cancel(this.#initial);
    this.timers.cancel(this.#silence);
    this.sendEvent({ state: "paused", pause_behavior: behaviour, ...this.#facts() });
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#recorder.resume();
    this.sendEvent({ state: "recording", ...this.#facts() });
    if (this.call.input.speaking !== undefined) return;
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
    if (seconds <= 0 || !this.#hearsPerson || this.#paused) return;
    this.#silence = this.timers.after(seconds, () => this.stop());
  }

  #end(state: "finished" | "no_input"): void {
    if (!this.finish()) return;
    const file = this.#recorder.finish();
    this.#network.files.add(this.#path, file);
    const end_time = this.#network.unixTime();
    const { duration, size } = file;
    this.sendEvent({ state, ...this.#facts(), end_time, duration, size });
  }

  get #path(): string {
    return `/recordings/${this.#id}.wav`;
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

const recordingOf = (request: CallRequest): Recording =>
  running(request, "calling.record", Recording);

export const record = {
  "calling.record": (request: CallRequest, network: Needs): void => {
    const recording = new Recording(request, network);
    begin(request, recording, "Recording", { url: recording.url });
  },
  "calling.record.stop": stopOf("calling.record"),
  "calling.record.pause": (request: CallRequest): void => {
    const recording = recordingOf(request);
    request.accept("Paused");
    recording.pause(text(request.params, "behavior") === "silence" ? "silence" : "skip");
  },
  "calling.record.resume": (request: CallRequest): void => {
    const recording = recordingOf(request);
    request.accept("Resumed");
    recording.resume();
  },
};
