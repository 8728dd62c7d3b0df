import type { JSX } from "preact";

import type { CallHistory } from "../../src/analysis/call-history.js";
import { endWords } from "../../src/analysis/words.js";
import { follows } from "../state/looked-at.js";
import { addressOf, view } from "../state/route.js";
import { shownTime } from "../state/ticker.js";
import { capital, duration, outcomeWords, partiesOf } from "../state/words.js";
import { CopyButton } from "./copy-button.js";
import { CopyAsTest } from "./copy-as-test.js";

/** Which call the pane is about, its state, and the way to others. */
export function CallHead({ history }: { readonly history: CallHistory }): JSX.Element {
  const now = shownTime();
  const { began, ended, troubles } = history;
  const until = ended === undefined ? now : Math.min(ended, now);
  const link = addressOf({ view: view.value, call: history.id, frame: undefined });
  return (
    <>
      <p class="call-title">
        <strong>{partiesOf(history)}</strong>
        <span class={troubles > 0 ? "outcome outcome-bad" : "outcome"}>
          {capital(outcomeWords(history, now))}
        </span>
        <span class="quiet number-cell">{duration(Math.max(0, until - began))}</span>
      </p>
      <span class="head-end">
        {follows.value ? (
          <span class="quiet">newest call</span>
        ) : (
          <a
            class="button-quiet"
            href={addressOf({ view: view.value, call: undefined, frame: undefined })}
          >
            Follow the newest call
          </a>
        )}
        <CopyButton
          text={() => new URL(link, location.href).href}
          what="a link to this call"
          label="Link"
        />
        <CopyAsTest history={history} />
      </span>
    </>
  );
}

/** Why a call reached no client. */
export function Unheard({ history }: { readonly history: CallHistory }): JSX.Element | null {
  const { unheard } = history;
  if (unheard === undefined) return null;
  const { context, listened, nearest } = unheard;
  return (
    <div class="notice notice-bad" role="note">
      <p>
        <strong>No client listens to the context “{context}”</strong>, so the call ended:{" "}
        {endWords({ ...history, unheard: undefined })}.
        {nearest !== undefined && <> Did you mean “{nearest}”?</>}
      </p>
      <p>
        {listened.length === 0
          ? "No client listens to any context."
          : `Contexts with listeners: ${listened
              .map(
                ({ context: name, clients }) =>
                  `${name} (${clients} ${clients === 1 ? "client" : "clients"})`,
              )
              .join(", ")}.`}
      </p>
    </div>
  );
}
