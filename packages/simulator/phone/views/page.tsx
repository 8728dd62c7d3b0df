import type { JSX } from "preact";

import { announcement } from "../state/actions.js";
import { isWide, view } from "../state/route.js";
import { Header } from "./header.js";
import { Log } from "./log.js";
import { Phone } from "./phone.js";
import { Views } from "./views-nav.js";

/** The whole page: a phone beside a log, or one of them where there is no room for both. */
export function Page(): JSX.Element {
  const alone = view.value === "phone";
  return (
    <div class="page" data-view={view.value}>
      <Header />
      <Views />
      <main class="desk">
        {(isWide.value || alone) && <Phone />}
        {!alone && <Log view={view.value} />}
      </main>
      <div class="for-ears" role="status" aria-live="polite">
        {announcement.value}
      </div>
    </div>
  );
}
