import { signal } from "@preact/signals";

import { receive } from "../../../packages/simulator/phone/state/session.js";
import type { FromPlatform, ToPlatform } from "../messages.js";
import { connectBy, deliver, restarted } from "../phone/link.js";
import { resetPlace } from "../phone/route.js";
import { print } from "./printed.js";

const worker = new Worker("platform.js");
const tell = (message: ToPlatform, ports: MessagePort[] = []): void =>
  worker.postMessage(message, ports);

/** Whether the people of the example do something by themselves. */
export const hasStory = signal(false);

let staged = "";

connectBy((message) => tell({ is: "phone", message }));

worker.onmessage = ({ data }: MessageEvent<FromPlatform>) => {
  if (data.is === "phone") deliver(data.message, receive);
  else if (data.is === "warning") print({ from: "platform", level: "warn", text: data.text });
  else hasStory.value = data.story;
};

/** A platform with the people of an example; the one that is there, when it has them already. */
export function stage(example: string): void {
  if (example === staged) return;
  staged = example;
  restarted();
  resetPlace();
  tell({ is: "stage", example });
}

/** Connects a program. Returns its end of the line. */
export function connectProgram(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  tell({ is: "program" }, [port1]);
  return port2;
}

export function disconnectProgram(): void {
  tell({ is: "program gone" });
}

/** Has the people of the example do once more what they do by themselves. */
export function tellStory(): void {
  tell({ is: "story" });
}
