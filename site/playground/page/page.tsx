import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { announcement } from "../../../packages/simulator/phone/state/actions.js";
import { Phone } from "../../../packages/simulator/phone/views/phone.js";
import { openEditor } from "./editor.js";
import { Header } from "./header.js";
import { Panes } from "./panes.js";

/** The whole page: the program, its output below, and the phone next to both. */
export function Page(): JSX.Element {
  return (
    <div class="page playground">
      <Header />
      <main class="stage">
        <section class="program" aria-label="Program">
          <Editor />
        </section>
        <Panes />
        <Phone />
      </main>
      <div class="for-ears" role="status" aria-live="polite">
        {announcement.value}
      </div>
    </div>
  );
}

function Editor(): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const nonce = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]")?.nonce ?? "";
    if (place.current !== null) openEditor(place.current, nonce);
  }, []);
  return <div class="editor" ref={place} />;
}
