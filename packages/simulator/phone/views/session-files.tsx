import type { JSX } from "preact";

import { openSession, saveSession } from "../state/opening.js";
import { Icon } from "./icon.js";

/** The session as a file. */
export function SessionFiles(): JSX.Element {
  return (
    <>
      <button type="button" class="button-quiet" onClick={saveSession}>
        <Icon name="save" />
        <span class="label-wide">Save session</span>
        <span class="for-ears label-narrow">Save session</span>
      </button>
      <label class="button-quiet file-button">
        <Icon name="open" />
        <span class="label-wide">Open session</span>
        <span class="for-ears label-narrow">Open session</span>
        <input
          type="file"
          class="for-ears"
          accept=".ndjson,.jsonl,application/x-ndjson"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = "";
            if (file !== undefined) void openSession(file);
          }}
        />
      </label>
    </>
  );
}
