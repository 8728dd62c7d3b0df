import type { AddressInfo } from "node:net";

import { afterAll, beforeAll } from "@jest/globals";
import { WebSocketServer } from "ws";

let url = "";
let server: WebSocketServer | undefined;

beforeAll(async () => {
  const listening = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server = listening;
  await new Promise((resolve) => listening.once("listening", resolve));
  url = `ws://127.0.0.1:${(listening.address() as AddressInfo).port}`;
});

afterAll(() => server?.close());

/** Where a server on this machine takes whatever sound it is sent. */
export const mediaUrl = (): string => url;
