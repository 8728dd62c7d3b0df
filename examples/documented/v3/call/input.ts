import type { Call } from "@twinline/relay-v3";

export async function play_and_collect(call: Call): Promise<void> {
  const action = await call.play_and_collect(
    [{ type: "tts", params: { text: "Press 1 for sales, 2 for support." } }],
    { digits: { max: 1, digit_timeout: 5 } },
  );
  const event = await action.wait();
  const digit = event.params.result?.params?.digits ?? "";
  console.log(`Digit: ${digit}`);
}

export async function collect(call: Call): Promise<void> {
  const action = await call.collect({
    digits: { max: 4, terminators: "#" },
    speech: { language: "en-US" },
    partial_results: true,
  });
  const event = await action.wait();
  console.log("Result:", event.params.result);
}

export async function send_digits(call: Call): Promise<void> {
  await call.send_digits("1234#");
}

export async function detect(call: Call): Promise<void> {
  const action = await call.detect({ type: "machine" }, { timeout: 30 });
  const event = await action.wait();
  console.log("Detected:", event.params.detect?.params?.event);
}

export async function bind_digit(call: Call): Promise<void> {
  await call.bind_digit("*1", "calling.play", {
    bind_params: { play: [{ type: "tts", params: { text: "You pressed star-1" } }] },
  });
}

export async function clear_digit_bindings(call: Call): Promise<void> {
  await call.clear_digit_bindings();
}
