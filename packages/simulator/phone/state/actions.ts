import { signal } from "@preact/signals";

import type { Wish } from "../../src/phone/messages.js";
import { wish } from "./link.js";
import { shownCall } from "./store.js";

/** What a screen reader is told, politely. */
export const announcement = signal("");
/** What went wrong last, until the person puts it away. */
export const failure = signal<string | undefined>(undefined);

/** Does something, and shows why when it cannot be done. */
export function please(what: Wish): void {
  failure.value = undefined;
  wish(what).catch((error: unknown) => {
    failure.value = error instanceof Error ? error.message : String(error);
  });
}

/** Calls an app, and brings the call to the front. */
export function dial(call: Omit<Extract<Wish, { do: "call" }>, "do">): void {
  failure.value = undefined;
  wish({ do: "call", ...call }).then(
    (id) => {
      shownCall.value = id;
    },
    (error: unknown) => {
      failure.value = error instanceof Error ? error.message : String(error);
    },
  );
}
