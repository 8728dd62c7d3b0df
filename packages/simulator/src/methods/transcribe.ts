import type { Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import { textFile } from "../media/file-store.js";
import { transcriptionOf } from "../media/transcription.js";
import { AudioRecorder } from "../media/audio-recorder.js";
import { text, type CallRequest } from "../requests/request.js";
import { begin, refuseSecond, stopOf } from "./operations.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "files" | "id" | "unixTime">;

/**
 * Transcribes what both sides say: `transcribing`, `finished`. The `url` is that of the recording; the text has the
 * same URL with `.txt`.
 */
class Transcribing extends Operation {
  readonly #network: Needs;
  readonly #id: string;
  readonly #startTime: number;
  readonly #since: number;
  readonly #recorder: AudioRecorder;

  constructor({ call, params }: CallRequest, network: Needs) {
    super(call, "calling.transcribe", text(params, "control_id"), "calling.call.transcribe");
    this.#network = network;
    this.#id = network.id();
    this.#startTime = network.unixTime();
    this.#since = this.timers.now();
    this.#recorder = new AudioRecorder(1, () => this.timers.now());
    for (const track of call.audio.tracks("both")) this.#recorder.add(track);
  }

  override start(): void {
    this.sendEvent({ state: "transcribing", ...this.#facts() });
  }

  override stop(): void {
    if (!this.finish()) return;
    const file = this.#recorder.finish();
    const { duration, size } = file;
    const transcription = transcriptionOf(this.call.audio, this.#since, this.timers.now());
    this.#network.files.add(`/recordings/${this.#id}.wav`, file);
    this.#network.files.add(`/recordings/${this.#id}.txt`, textFile(transcription));
    const end_time = this.#network.unixTime();
    this.sendEvent({ state: "finished", ...this.#facts(), end_time, duration, size });
  }

  #facts(): Json {
    return {
      url: this.#network.files.urlOf(`/recordings/${this.#id}.wav`),
      recording_id: this.#id,
      start_time: this.#startTime,
    };
  }
}

export const transcribe = {
  "calling.transcribe": (request: CallRequest, network: Needs): void => {
    refuseSecond(request, "a transcription of this call is already running");
    begin(request, new Transcribing(request, network), "Transcribing");
  },
  "calling.transcribe.stop": stopOf("calling.transcribe"),
};
