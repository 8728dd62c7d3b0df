import { signal } from "@preact/signals";

import type { Command, FromPage, ToPage } from "../../../packages/simulator/src/phone/messages.js";

/** How the phone stands with the platform, which is a worker of this page. */
export const linkState = signal<"connecting" | "open" | "lost" | "none">("connecting");

type Answer = Extract<ToPage, { is: "done" | "failed" }>;

const waiting = new Map<number, (answer: Answer) => void>();
let count = 0;
let transmit: (message: string) => void = () => undefined;

/** From now on commands go to the platform by this function. */
export function connectBy(carrier: (message: string) => void): void {
  transmit = carrier;
}

/** Takes what the platform sends: answers end here, the rest goes to the page. */
export function deliver(text: string, receive: (message: ToPage) => void): void {
  const message = JSON.parse(text) as ToPage;
  linkState.value = "open";
  if (message.is !== "done" && message.is !== "failed") return receive(message);
  waiting.get(message.id)?.(message);
  waiting.delete(message.id);
}

/** A new platform starts: open requests to the previous one get no answer. */
export function restarted(): void {
  for (const [id, answer] of waiting) {
    answer({ is: "failed", id, why: "The platform was started afresh." });
  }
  waiting.clear();
}

export function send(command: Command): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    count += 1;
    waiting.set(count, (answer) => {
      if (answer.is === "done") resolve(answer.call);
      else reject(new Error(answer.why));
    });
    const message: FromPage = { ...command, id: count };
    transmit(JSON.stringify(message));
  });
}
