import type { JSX } from "preact";

import { isWide, view, views, type View } from "../state/route.js";
import { liveCalls, network } from "../state/store.js";

const names: Readonly<Record<View, string>> = {
  phone: "Phone",
  timeline: "Timeline",
  frames: "Frames",
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
          href={`#${name}`}
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
  const { rules } = network.value;
  const count =
    name === "faults"
      ? rules.filter(({ times, met }) => times === 0 || met < times).length
      : name === "phone"
        ? liveCalls.value.length
        : 0;
  if (count === 0) return null;
  return (
    <span class="badge">
      {count}
      <span class="for-ears">{name === "faults" ? " in force" : " live"}</span>
    </span>
  );
}
