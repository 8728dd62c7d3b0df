import { effect, signal } from "@preact/signals";

import { calls } from "./session.js";

const plainTitle = document.title;

/** Whether the browser lets this page notify, as far as it was asked. */
export const notifications = signal<NotificationPermission | "unsupported">(
  "Notification" in globalThis ? Notification.permission : "unsupported",
);

/** Asks the browser to let this page notify of calls that ring. */
export async function askToNotify(): Promise<void> {
  if (notifications.value !== "default") return;
  notifications.value = await Notification.requestPermission();
}

/** From now on a call that rings changes the title, and notifies where that is allowed. */
export function announceRinging(): void {
  let shown: Notification | undefined;
  let last: string | undefined;
  effect(() => {
    const ringing = calls.value.find(
      ({ direction, state }) =>
        direction === "incoming" && (state === "created" || state === "ringing"),
    );
    document.title = ringing === undefined ? plainTitle : `☎ ${ringing.other} is calling`;
    if (ringing?.id === last) return;
    last = ringing?.id;
    shown?.close();
    shown = undefined;
    if (ringing === undefined || notifications.peek() !== "granted" || document.hasFocus()) return;
    shown = new Notification(`${ringing.other} is calling`, { body: `to ${ringing.own}` });
  });
}
