import type { JSX } from "preact";

const paths = {
  call: "M6.6 3.2l2.3 4.6-1.900 1.800c1 2.200 2.800 4 5 5l1.800-1.900 4.600 2.300c.3 2.400-1.500 4.300-3.900 4.200C8.600 18.800 3 13.200 2.700 7.100 2.600 4.700 4.300 2.900 6.600 3.200z",
  hangUp:
    "M11 8c3.800 0 7 1.200 9 3.200.6.600.6 1.500.1 2.200l-1.400 1.800c-.5.600-1.300.800-2 .4l-2.300-1.300c-.5-.3-.8-.9-.7-1.500l.1-1c-1.800-.5-3.800-.5-5.600 0l.1 1c.1.600-.2 1.200-.7 1.500l-2.300 1.300c-.7.400-1.500.200-2-.4l-1.400-1.800c-.5-.7-.5-1.600.1-2.200C4 9.200 7.200 8 11 8z",
  mic: "M11 13.500a3 3 0 0 0 3-3v-5a3 3 0 1 0-6 0v5a3 3 0 0 0 3 3zm5.500-3a5.500 5.500 0 0 1-11 0M11 16v3.500",
  sound:
    "M3 8.500v5h3.500L11 17.500v-13L6.500 8.500zM14 8a4 4 0 0 1 0 6M16.500 5.500a7.500 7.500 0 0 1 0 11",
  mute: "M3 8.500v5h3.500L11 17.500v-13L6.500 8.500zM14.500 8.500l5 5M19.500 8.500l-5 5",
  plus: "M11 4.500v13M4.500 11h13",
  copy: "M7.500 7.500v-4h11v11h-4M3.500 7.500h11v11h-11z",
  check: "M4 11.500l4.500 4.500L18 6",
  close: "M5.500 5.500l11 11M16.500 5.500l-11 11",
  erase: "M7 5h11.500v12H7l-5-6zM10 8.500l5 5M15 8.500l-5 5",
  send: "M4 11h14M12 5l6 6-6 6",
  sun: "M11 7a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 1.500v2M11 18.500v2M1.500 11h2M18.500 11h2M4.300 4.300l1.400 1.400M16.300 16.300l1.400 1.400M4.300 17.700l1.400-1.400M16.300 5.700l1.400-1.400",
  moon: "M18 13.200A7.500 7.500 0 0 1 8.800 4a7.500 7.500 0 1 0 9.200 9.200z",
  auto: "M11 3a8 8 0 1 0 0 16zM11 3a8 8 0 0 1 0 16",
  up: "M11 17V5M5.500 10.500L11 5l5.500 5.500",
  down: "M11 5v12M5.500 11.500L11 17l5.500-5.500",
  save: "M11 3v10M6.500 9l4.500 4.500L15.500 9M4 17.500h14",
  open: "M3 17V5.500h5l2 2h9V17z",
  bell: "M5 15.5h12l-1.500-2V10a4.500 4.500 0 0 0-9 0v3.500zM9.500 18.500h3",
  play: "M7 4.500v13l10-6.500z",
} as const;

export type IconName = keyof typeof paths;

const filled: ReadonlySet<IconName> = new Set(["call", "hangUp", "play"]);

/** A picture beside words: screen readers pass over it. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  const kind = filled.has(name) ? "icon icon-filled" : "icon";
  return (
    <svg class={kind} viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
