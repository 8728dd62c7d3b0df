import type { JSX } from "preact";

import { announcement } from "../state/actions.js";
import { openSession } from "../state/opening.js";
import { isWide, view } from "../state/route.js";
import { Header } from "./header.js";
import { Help } from "./help.js";
import { Phone } from "./phone.js";
import { TimeBar } from "./time-bar.js";
import { ViewPane } from "./view-pane.js";
import { Views } from "./views-nav.js";

/** The whole page: a phone beside a pane, or one of them where there is no room for both. */
export function Page(): JSX.Element {
  const shown = view.value;
  return (
    <div
      class="page"
      data-view={shown}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) void openSession(file);
      }}
    >
      <Header />
      <Views />
      <TimeBar />
      <main class="desk">
        {(isWide.value || shown === "phone") && <Phone />}
        {shown !== "phone" && <ViewPane view={shown} />}
      </main>
      <div class="for-ears" role="status" aria-live="polite">
        {announcement.value}
      </div>
      <Help />
    </div>
  );
}
