import { signal } from "@preact/signals";

import type { Command, FromPage } from "../../src/phone/commands.js";
import type { ToPage } from "../../src/phone/messages.js";

/**
 * How the page is connected to the simulator. `none`: none was ever reached, as when the page is opened
 * from a file to look at a saved session.
 */
export const linkState = signal<"connecting" | "open" | "lost" | "none">("connecting");

type Answer = Extract<ToPage, { is: "done" | "failed" }>;

const shortest = 500;
const longest = 5000;

const waiting = new Map<number, (answer: Answer) => void>();
let socket: WebSocket | undefined;
let count = 0;
let pause = shortest;

/** Connects with the simulator, and again whenever the connection is lost. */
export function connect(receive: (message: ToPage) => void): void {
  if (!location.protocol.startsWith("http")) {
    linkState.value = "none";
    return;
  }
  const url = new URL("live", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  socket = new WebSocket(url);
  socket.addEventListener("open", () => {
    pause = shortest;
    linkState.value = "open";
  });
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as ToPage;
    if (message.is === "done" || message.is === "failed") {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else receive(message);
  });
  socket.addEventListener("close", () => {
    const known = linkState.value === "open" || linkState.value === "lost";
    linkState.value = known ? "lost" : "none";
    for (const [id, answer] of waiting) {
      answer({ is: "failed", id, why: "The simulator went away before it answered." });
    }
    waiting.clear();
    setTimeout(() => connect(receive), pause);
    pause = Math.min(longest, pause * 1.6);
  });
}

/** Has the simulator do something. Rejects with its reason when it cannot be done. */
export function send(command: Command): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    if (socket?.readyState !== WebSocket.OPEN) {
      return reject(new Error("The simulator cannot be reached."));
    }
    const id = (count += 1);
    waiting.set(id, (answer) => {
      if (answer.is === "done") resolve(answer.call);
      else reject(new Error(answer.why));
    });
    const message: FromPage = { ...command, id };
    socket.send(JSON.stringify(message));
  });
}
