import type { JSX } from "preact";

import { phase } from "../page/runner.js";

/** What to do while no program is connected. */
export function NoClient(): JSX.Element {
  const isRunning = phase.value === "running";
  return (
    <div class="empty empty-phone">
      <p class="empty-title">
        {isRunning ? "The program is not connected" : "No program is running"}
      </p>
      <p class="quiet">
        {isRunning
          ? "It calls you when it does, or waits for a call."
          : "Press Run, then call it here."}
      </p>
    </div>
  );
}
