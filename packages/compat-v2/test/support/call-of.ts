import { Client, RelayClient, type ClientOptions } from "@twinline/compat-v2";

import { LogLines } from "./log-lines.js";
import { ScriptedPlatform } from "./platform.js";
import { atTheEnd } from "./stage.js";

export const device = { type: "phone", params: { from_number: "+15551", to_number: "+15552" } };

export const documentedClient = (options: ClientOptions): Client => new Client(options);
export const nodeClient = (options: ClientOptions): RelayClient => new RelayClient(options);

/** A call that has come in to a client, on a platform that says what a test has it say. */
export async function callOf<View extends object>(
  make: (options: ClientOptions) => Client<View>,
  { state = "created", ...more }: { strict?: boolean; state?: string } = {},
): Promise<{ call: View; platform: ScriptedPlatform; log: LogLines }> {
  const log = new LogLines();
  const platform = await ScriptedPlatform.start();
  const client = make({
    project: "project",
    token: "token-1234",
    host: platform.host,
    logger: log,
    ...more,
  });
  atTheEnd(() => client.disconnect());
  const ready = new Promise((resolve) => client.on("ready", resolve));
  const arrived = new Promise<View>((resolve) => void client.calling.receive("office", resolve));
  await client.connect();
  await ready;
  platform.tell("calling.call.receive", { context: "office", call_state: state, device });
  return { call: await arrived, platform, log };
}
