import { computed, signal } from "@preact/signals";

export const views = ["phone", "timeline", "frames", "faults"] as const;

export type View = (typeof views)[number];

/** Where phone and log have room beside each other. The stylesheet says the same. */
const wide = matchMedia("(min-width: 60rem)");

const isWide = signal(wide.matches);
wide.addEventListener("change", () => (isWide.value = wide.matches));

const asked = signal(viewOf(location.hash));
addEventListener("hashchange", () => (asked.value = viewOf(location.hash)));

function viewOf(hash: string): View {
  const name = hash.replace("#", "");
  return views.find((view) => view === name) ?? "phone";
}

export { isWide };

/** What the log shows: on a wide screen the phone stands beside it, and is no view of its own. */
export const view = computed<View>(() =>
  isWide.value && asked.value === "phone" ? "timeline" : asked.value,
);

/** Goes to a view, as a link does. */
export function show(name: View): void {
  location.hash = name;
}
