import { signal } from "@preact/signals";

import { examples, type Example } from "playground:examples";
import type { Finding } from "../messages.js";
import { fragmentOf, readFragment } from "./share.js";

/** The example that the program began as: its people are on the platform. */
export const example = signal<Example>(examples[0] as Example);
export const source = signal("");
/** What the compiler finds wrong. */
export const findings = signal<readonly Finding[]>([]);

type Opener = (source: string) => void;
let show: Opener = () => undefined;

/** The editor follows what is opened. */
export function onOpen(opener: Opener): void {
  show = opener;
}

export function open(next: Example, text: string = next.source): void {
  example.value = next;
  source.value = text;
  show(text);
  keepAddress();
}

/** Opens what the address says. */
export async function openAddress(): Promise<void> {
  const shared = await readFragment(location.hash);
  open(shared.example, shared.source);
}

/** The address of the program as it stands. */
export async function addressNow(): Promise<string> {
  const fragment = await fragmentOf({ example: example.peek(), source: source.peek() });
  return location.href.replace(/#.*$/, "") + fragment;
}

let keeping: ReturnType<typeof setTimeout> | undefined;

/** Keeps the program in the address, so that loading the page again, or a bookmark, brings it back. */
export function keepAddress(): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    void addressNow().then((address) => history.replaceState(null, "", address));
  }, 300);
}
