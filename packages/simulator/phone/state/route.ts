import { computed, signal } from "@preact/signals";

export const views = [
  "phone",
  "calls",
  "timeline",
  "transcript",
  "ladder",
  "frames",
  "messages",
  "faults",
] as const;

export type View = (typeof views)[number];

/** Where the page is: a view, the call that is looked at, and a frame. `#frames/CALL/12`. */
export interface Place {
  readonly view: View;
  readonly call: string | undefined;
  readonly frame: number | undefined;
}

/** Where phone and log have room beside each other. The stylesheet says the same. */
const wide = matchMedia("(min-width: 60rem)");

export const isWide = signal(wide.matches);
wide.addEventListener("change", () => (isWide.value = wide.matches));

const place = signal(placeOf(location.hash));
addEventListener("hashchange", () => (place.value = placeOf(location.hash)));

function placeOf(hash: string): Place {
  const [name, call = "", frame = ""] = hash.replace("#", "").split("/").map(decodeURIComponent);
  const number = Number(frame);
  return {
    view: views.find((view) => view === name) ?? "phone",
    call: call === "" ? undefined : call,
    frame: Number.isInteger(number) && number > 0 ? number : undefined,
  };
}

/** The address of a place within the page. */
export function addressOf({ view: name, call, frame }: Place): string {
  const parts = [name, call ?? (frame === undefined ? undefined : ""), frame];
  return `#${parts
    .filter((part) => part !== undefined)
    .map((part) => encodeURIComponent(part))
    .join("/")}`;
}

/** What the log shows: on a wide screen the phone is beside it, and not a view of its own. */
export const view = computed<View>(() =>
  isWide.value && place.value.view === "phone" ? "timeline" : place.value.view,
);

/** The call that was chosen; undefined: the newest is followed. */
export const chosenCall = computed(() => place.value.call);

/** The frame that is open. */
export const openFrame = computed(() => place.value.frame);

/** Goes somewhere, as a link does; what is left out stays as it is. */
export function go(to: Partial<Place>): void {
  location.hash = addressOf({ ...place.value, view: view.value, ...to });
}
