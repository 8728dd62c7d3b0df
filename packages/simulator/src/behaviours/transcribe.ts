import { Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import { Lasting, stopOf } from "./lasting.js";

/** Bytes of a second of a transcription's recording. */
const bytesPerSecond = 16_000;

/** Writing down what is said. One at a time; nothing is written down yet, only the states are told. */
export const transcribe = {
  "calling.transcribe": ({ call, params, network, accept }: CallRequest): void => {
    if (call.operations.of("calling.transcribe").length > 0) {
      throw new Refusal("409", "calling.transcribe: a transcription of this call runs already");
    }
    const recording_id = network.id();
    const url = `${network.origin}/recordings/${recording_id}.wav`;
    const start_time = network.unixTime();
    const control_id = text(params, "control_id");
    const transcribing = new Lasting(
      call,
      "calling.transcribe",
      control_id,
      "calling.call.transcribe",
      {
        started: () => ({ state: "transcribing", url, recording_id, start_time }),
        finished: () => {
          const end_time = network.unixTime();
          const duration = Math.round((end_time - start_time) * 1000) / 1000;
          const size = Math.round(duration * bytesPerSecond);
          return { state: "finished", url, recording_id, start_time, end_time, duration, size };
        },
      },
    );
    call.operations.add(transcribing);
    accept("Transcribing");
    transcribing.start();
  },
  "calling.transcribe.stop": stopOf("calling.transcribe"),
};
