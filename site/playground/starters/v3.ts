import { RelayClient } from "@twinline/relay-v3";

const client = new RelayClient({ contexts: ["office"] });

client.on_call(async (call) => {
  await call.answer();

  const greeting = "Hello from Twinline! Press any key.";
  const prompt = await call.prompt_tts(greeting, { digits: { max: 1 }, initial_timeout: 10 });

  const { params } = await prompt.wait();
  const key = params.result?.digits ?? "nothing";
  console.log(`${call.from_number} pressed ${key}`);

  const answer = await call.play_tts(`You pressed ${key}. Goodbye.`);
  await answer.wait();
  await call.hangup();
});

void client.run();
