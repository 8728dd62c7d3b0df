import { effect, signal, type Signal } from "@preact/signals";

/** A setting that this browser remembers. */
function remembered<Value extends string>(key: string, otherwise: Value): Signal<Value> {
  const name = `twinline-phone-${key}`;
  const setting = signal((read(name) as Value | null) ?? otherwise);
  effect(() => write(name, setting.value));
  return setting;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // The phone works in a browser that keeps nothing.
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // As above.
  }
}

export type Theme = "system" | "light" | "dark";

export const theme = remembered<Theme>("theme", "system");
/** Whether prompts are spoken and files are played. */
export const voice = remembered<"on" | "off">("voice", "on");
/** Whether keys, ringing and beeps are heard. */
export const tones = remembered<"on" | "off">("tones", "on");
export const ownNumber = remembered<string>("own-number", "+15551110000");

effect(() => {
  if (theme.value === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme.value;
});
