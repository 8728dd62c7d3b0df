import type { Call } from "@twinline/relay-v3";

/** Wait inline. */
export async function blocking(call: Call): Promise<void> {
  const action = await call.play([{ type: "tts", params: { text: "Hello" } }]);
  await action.wait(); // blocks until playback finishes
  // execution continues only after play is done
}

/** Fire and forget. */
export async function in_the_background(call: Call): Promise<void> {
  const action = await call.play([{ type: "tts", params: { text: "Hello" } }]);
  // don't call action.wait(): continue at once while audio plays
  await call.send_digits("1234");

  // check later if needed
  if (action.is_done) {
    console.log("Play result:", action.result);
  }
}

/** Fire with a callback. */
export async function with_callbacks(call: Call): Promise<void> {
  // Sync callback
  await call.play([{ type: "tts", params: { text: "Hello" } }], {
    on_completed: (event) => console.log("Done:", event.params),
  });
  // continues at once; the callback runs when playback finishes

  // Async callback
  const onRecordingDone = async (event: { params: { url?: string | undefined } }) => {
    console.log(`Recording URL: ${event.params.url}`);
    await call.hangup();
  };

  await call.record({ on_completed: onRecordingDone });
}
