import { batch } from "@preact/signals";

import { SessionModel } from "../../src/analysis/session-model.js";
import { entriesOf, headingLine, lineOf } from "../../src/analysis/session-file.js";
import { failure } from "./actions.js";
import { cursor } from "./cursor.js";
import { opened, shownEntries } from "./session.js";

/** Shows a session from a file, as it was saved here, by `--record` or by `recordSession`. */
export async function openSession(file: File): Promise<void> {
  try {
    const entries = entriesOf(await file.text(), file.name);
    const model = new SessionModel({ frames: entries.length, calls: entries.length });
    for (const entry of entries) model.add(entry);
    batch(() => {
      failure.value = undefined;
      cursor.value = undefined;
      opened.value = { name: file.name, model, entries };
    });
  } catch (error) {
    failure.value = error instanceof Error ? error.message : String(error);
  }
}

/** Goes back to the live session. */
export function closeSession(): void {
  batch(() => {
    cursor.value = undefined;
    opened.value = undefined;
  });
}

/** Saves what is shown: the file that `--replay` takes. */
export function saveSession(): void {
  const text = headingLine + shownEntries().map(lineOf).join("");
  download("session.ndjson", "application/x-ndjson", text);
}

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
