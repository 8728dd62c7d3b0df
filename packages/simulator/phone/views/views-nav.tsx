import type { JSX } from "preact";

import { addressOf, chosenCall, isWide, view, views, type View } from "../state/route.js";
import { liveCalls, network } from "../state/session.js";

const names: Readonly<Record<View, string>> = {
  phone: "Phone",
  calls: "Calls",
  timeline: "Timeline",
  transcript: "Transcript",
  ladder: "Ladder",
  frames: "Frames",
  messages: "Messages",
  faults: "Faults",
};

/** The way from one view to another. */
export function Views(): JSX.Element {
  const shown = isWide.value ? views.filter((name) => name !== "phone") : views;
  return (
    <nav class="views" aria-label="Views">
      {shown.map((name) => (
        <a
          key={name}
          class="view-link"
          href={addressOf({ view: name, call: chosenCall.value, frame: undefined })}
          aria-current={view.value === name ? "page" : undefined}
        >
          {names[name]}
          <Badge view={name} />
        </a>
      ))}
    </nav>
  );
}

function Badge({ view: name }: { readonly view: View }): JSX.Element | null {
  const count = name === "faults" ? faultsInForce() : name === "phone" ? liveCalls.value.length : 0;
  if (count === 0) return null;
  return (
    <span class="badge">
      {count}
      <span class="for-ears">{name === "faults" ? " in force" : " live"}</span>
    </span>
  );
}

function faultsInForce(): number {
  const { rules, failing, refuses_authentication, pings_muted, read_interval } = network.value;
  const switches = [refuses_authentication, pings_muted, read_interval > 0].filter(Boolean);
  const active = rules.filter(({ times, matched }) => times === 0 || matched < times);
  return active.length + failing.length + switches.length;
}
