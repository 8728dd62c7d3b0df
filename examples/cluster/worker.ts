import { createServer, type Server } from "node:http";

import { healthHandler } from "@twinline/core";
import { RelayClient, type Call } from "@twinline/relay-v3";

/** How long live calls may take to end after SIGTERM, seconds. Below the grace that the platform gives. */
const drainTimeout = Number(process.env["DRAIN_TIMEOUT"] ?? 300);

async function talk(call: Call): Promise<void> {
  await call.answer();
  const prompt = await call.play_and_collect(
    [{ type: "tts", text: "Thank you for calling. Press 1 when you are done." }],
    { digits: { max: 1 }, initial_timeout: 120 },
  );
  await prompt.wait();
  await call.play_tts("Goodbye.").then((action) => action.wait());
  await call.hangup();
}

/** `/readyz` answers whether calls are wanted: 200 while they are, 503 from the first moment of a drain on. */
function readiness({ session }: RelayClient, port: number): Server {
  const health = healthHandler(session);
  return createServer((request, response) => {
    if (!health(request, response)) response.writeHead(404).end();
  }).listen(port);
}

/** Takes calls until SIGTERM, lets the live ones end, and resolves. */
export async function work(): Promise<void> {
  const contexts = (process.env["CONTEXTS"] ?? "office").split(",");
  const client = new RelayClient({ contexts });
  client.on_call(talk);
  client.session.on("status", ({ state }) => {
    if (state === "ready") process.send?.("ready");
  });
  const port = process.env["READINESS_PORT"];
  const server = port === undefined ? undefined : readiness(client, Number(port));
  await client.run({ drain_timeout: drainTimeout });
  server?.close();
}
