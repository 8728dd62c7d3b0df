import type { JSX } from "preact";

import type { PhoneFrame } from "../../src/phone/messages.js";
import { CopyButton } from "./copy-button.js";
import { Icon } from "./icon.js";
import { openFrame } from "./frame-link.js";

/** One frame: a line, and all of it when it is opened. */
export function FrameRow({ frame }: { readonly frame: PhoneFrame }): JSX.Element {
  const { number, at, direction, fault, gist } = frame;
  const open = openFrame.value === number;
  const fromApp = direction === "to_platform";
  return (
    <li class="frame">
      <button
        type="button"
        class={`frame-line frame-${direction}`}
        data-frame={number}
        aria-expanded={open}
        onClick={() => (openFrame.value = open ? undefined : number)}
      >
        <span class="frame-at">{at.toFixed(2)}</span>
        <span class="frame-way" title={fromApp ? "from the app" : "to the app"}>
          <Icon name={fromApp ? "up" : "down"} />
          <span class="for-ears">{fromApp ? "from the app" : "to the app"}</span>
        </span>
        <span class="frame-name">{nameOf(frame)}</span>
        <span class="frame-gist">{gist}</span>
        {fault !== undefined && <span class="frame-fault">{fault}</span>}
      </button>
      {open && <Whole frame={frame} />}
    </li>
  );
}

function Whole({ frame }: { readonly frame: PhoneFrame }): JSX.Element {
  const text = JSON.stringify(frame.message, undefined, 2);
  return (
    <div class="frame-whole">
      <p class="frame-facts quiet">
        frame {frame.number} · connection {frame.connection} · {frame.at.toFixed(3)} s
        <CopyButton text={text} what={`frame ${frame.number}`} />
      </p>
      <pre tabIndex={0} aria-label={`Frame ${frame.number}`}>
        {text}
      </pre>
    </div>
  );
}

function nameOf({ event_type, method, message }: PhoneFrame): string {
  const name = event_type ?? method;
  if (name !== undefined) return name.replace(/^calling\./, "");
  return typeof message === "object" && message !== null && "error" in message ? "error" : "reply";
}
