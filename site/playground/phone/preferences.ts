import { effect, signal, type Signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";

/** The site remembers its appearance under this name, in its own words. */
const themeKey = "vitepress-theme-appearance";
const themes: Readonly<Record<string, Theme>> = { auto: "system", light: "light", dark: "dark" };

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // A browser that keeps nothing is no reason not to play.
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

export const theme: Signal<Theme> = signal(themes[read(themeKey) ?? "auto"] ?? "system");
/** Whether prompts are spoken. Nothing is heard here until it is asked for. */
export const voice = signal<"on" | "off">("off");
export const tones = signal<"on" | "off">("off");
/** Ann, whom the examples know. */
export const ownNumber = signal("+15550201");

effect(() => {
  write(themeKey, theme.value === "system" ? "auto" : theme.value);
  if (theme.value === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme.value;
});
effect(() => {
  tones.value = voice.value;
});
