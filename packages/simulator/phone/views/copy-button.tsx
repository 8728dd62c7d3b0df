import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

import { announcement, failure } from "../state/actions.js";
import { Icon } from "./icon.js";

interface CopyButtonProps {
  /** What is copied, or what makes it when it is wanted. */
  readonly text: string | (() => string);
  /** What it is, for a screen reader: `the address`. */
  readonly what: string;
  /** Shown beside the picture. */
  readonly label?: string;
}

/** Copies a string to the clipboard, and confirms it. */
export function CopyButton({ text, what, label }: CopyButtonProps): JSX.Element {
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === "string" ? text : text());
    } catch {
      failure.value = "The browser does not let this page use the clipboard.";
      return;
    }
    copied.value = true;
    announcement.value = `Copied ${what}`;
    setTimeout(() => (copied.value = false), 1500);
  };
  return (
    <button
      type="button"
      class={label === undefined ? "button-tiny" : "button-quiet"}
      aria-label={label === undefined ? `Copy ${what}` : `${label}: ${what}`}
      title={`Copy ${what}`}
      onClick={() => void copy()}
    >
      <Icon name={copied.value ? "check" : "copy"} />
      {label !== undefined && <span>{copied.value ? "Copied" : label}</span>}
    </button>
  );
}
