import type { Socket } from "node:net";

import { WebSocketServer, type WebSocket } from "ws";

import { appNumber, friend, type Stage } from "./stage.js";

export const hello = [{ type: "tts", text: "Hello there" }] as const;
export const endless = [{ type: "silence", duration: 3600 }] as const;
export const hook = "https://example.com/hook";
export const phoneAt = (to: string) => ({ type: "phone", to, from: appNumber }) as const;
export const phone = phoneAt(friend);
export const text = { to_number: friend, from_number: appNumber, context: "office", body: "Hi" };

/** The states of calls that the platform has reported. */
export function reportedStates({ sim }: Stage): unknown[] {
  return sim.events("calling.call.state").map(({ call_state }) => call_state);
}

/** Collects the rejections without a handler while `work` ran. */
export async function unhandledIn(work: () => Promise<void>): Promise<unknown[]> {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  try {
    await work();
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off("unhandledRejection", note);
  }
  return unhandled;
}

/** A platform that lets a client in, and that can send bytes that are not a WebSocket frame. */
export async function nonsenseServer(): Promise<
  AsyncDisposable & { readonly host: string; talkNonsense(): void }
> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => server.on("listening", resolve));
  let client: WebSocket | undefined;
  server.on("connection", (socket) => {
    client = socket;
    socket.on("message", (data: Buffer) => {
      const { id } = JSON.parse(data.toString()) as { readonly id: string };
      socket.send(JSON.stringify({ jsonrpc: "2.0", id, result: { protocol: "p" } }));
    });
  });
  const { port } = server.address() as { readonly port: number };
  return {
    host: `ws://127.0.0.1:${port}`,
    talkNonsense: () =>
      (client as unknown as { readonly _socket: Socket })._socket.write("\xff\xff"),
    async [Symbol.asyncDispose]() {
      client?.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
