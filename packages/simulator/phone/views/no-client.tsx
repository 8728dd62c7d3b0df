import type { JSX } from "preact";

import { host } from "../state/session.js";
import { CopyButton } from "./copy-button.js";

/** What to do while no client is connected. */
export function NoClient(): JSX.Element {
  return (
    <div class="empty empty-phone">
      <p class="empty-title">No client is connected yet</p>
      <p class="quiet">Point your app at</p>
      <p class="copyable">
        <code>{host.value}</code>
        <CopyButton text={host.value} what="the address" />
      </p>
      <p class="quiet">Any project and token will do, unless the simulator was given one.</p>
    </div>
  );
}
