import type { Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import { textFile } from "../media/file-store.js";
import { minutesOf } from "../media/minutes.js";
import { AudioRecorder } from "../media/audio-recorder.js";
import { Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import { stopOf } from "./stop-of.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "origin" | "files" | "id" | "unixTime">;

/**
 * Writes down what both sides say: `transcribing`, `finished`. The `url` is that of the recording it is
 * made from; the text lies beside it, under the same name with `.txt`.
 */
class Transcribing extends Operation {
  readonly #services: Needs;
  readonly #id: string;
  readonly #startTime: number;
  readonly #since: number;
  readonly #recorder: AudioRecorder;

  constructor({ call, params }: CallRequest, services: Needs) {
    super(call, "calling.transcribe", text(params, "control_id"), "calling.call.transcribe");
    this.#services = services;
    this.#id = services.id();
    this.#startTime = services.unixTime();
    this.#since = this.timers.now();
    this.#recorder = new AudioRecorder(1, () => this.timers.now());
    for (const track of call.tape.tracks("both")) this.#recorder.add(track);
  }

  start(): void {
    this.sendEvent({ state: "transcribing", ...this.#facts() });
  }

  stop(): void {
    if (!this.finish()) return;
    const file = this.#recorder.finish();
    const { duration, size } = file;
    const minutes = minutesOf(this.call.tape, this.#since, this.timers.now());
    this.#services.files.add(`/recordings/${this.#id}.wav`, file);
    this.#services.files.add(`/recordings/${this.#id}.txt`, textFile(minutes));
    const end_time = this.#services.unixTime();
    this.sendEvent({ state: "finished", ...this.#facts(), end_time, duration, size });
  }

  #facts(): Json {
    return {
      url: `${this.#services.origin}/recordings/${this.#id}.wav`,
      recording_id: this.#id,
      start_time: this.#startTime,
    };
  }
}

export const transcribe = {
  "calling.transcribe": (request: CallRequest, services: Needs): void => {
    const { call, accept } = request;
    if (call.operations.of("calling.transcribe").length > 0) {
      throw new Refusal(
        "409",
        "calling.transcribe: a transcription of this call is already running",
      );
    }
    const transcribing = new Transcribing(request, services);
    call.operations.add(transcribing);
    accept("Transcribing");
    transcribing.start();
  },
  "calling.transcribe.stop": stopOf("calling.transcribe"),
};
