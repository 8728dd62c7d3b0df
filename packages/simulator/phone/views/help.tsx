import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { helpIsOpen, shortcuts } from "../state/shortcuts.js";

/** The keys that work. */
export function Help(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = helpIsOpen.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      class="help"
      ref={dialog}
      aria-labelledby="help"
      onClose={() => (helpIsOpen.value = false)}
    >
      <h2 id="help">Keys</h2>
      <dl class="shortcuts">
        {shortcuts.map(([key, what]) => (
          <div key={key} class="shortcut">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => (helpIsOpen.value = false)}>
        Close
      </button>
    </dialog>
  );
}
