import { computed, signal } from "@preact/signals";

/** The views of the lower half of the page. `phone` is always visible next to it. */
export const views = [
  "phone",
  "console",
  "timeline",
  "ladder",
  "frames",
  "calls",
  "messages",
  "faults",
] as const;

export type View = (typeof views)[number];

export interface Place {
  readonly view: View;
  readonly call: string | undefined;
  readonly frame: number | undefined;
}

export const isWide = signal(true);

const start: Place = { view: "timeline", call: undefined, frame: undefined };
const place = signal<Place>(start);

/** Links within the phone's views. The address itself holds the program, so they must not change it. */
const scheme = "#view=";

export function addressOf({ view: name, call, frame }: Partial<Place>): string {
  const parts = [name ?? "timeline", call ?? "", frame ?? ""];
  return scheme + parts.map(encodeURIComponent).join("/");
}

function placeOf(address: string): Place {
  const [name, call = "", frame = ""] = address
    .slice(scheme.length)
    .split("/")
    .map(decodeURIComponent);
  return {
    view: views.find((known) => known === name) ?? "timeline",
    call: call === "" ? undefined : call,
    frame: frame === "" ? undefined : Number(frame),
  };
}

addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const address = link?.getAttribute("href") ?? "";
  if (!address.startsWith(scheme)) return;
  event.preventDefault();
  place.value = placeOf(address);
});

export const view = computed<View>(() => place.value.view);
export const chosenCall = computed(() => place.value.call);
export const openFrame = computed(() => place.value.frame);

export function go(to: Partial<Place>): void {
  place.value = { ...place.value, ...to };
}

/** Forgets what was looked at, for a platform that starts afresh. */
export function resetPlace(): void {
  place.value = { ...place.value, call: undefined, frame: undefined };
}
