import type { JSX } from "preact";

import { lookedAt } from "../state/looked-at.js";
import { shownTime } from "../state/ticker.js";
import { capital, outcomeWords, partiesOf } from "../state/words.js";
import { Conversation } from "./conversation.js";

/** A call of a saved session, as its person heard it. */
export function RecordedCall(): JSX.Element {
  const history = lookedAt();
  if (history === undefined) {
    return <p class="quiet conversation-empty">This session has no call at this time.</p>;
  }
  return (
    <div class="call">
      <div class="call-head">
        <h2 class="call-name">{partiesOf(history)}</h2>
        <p class="call-facts">{capital(outcomeWords(history, shownTime()))}</p>
      </div>
      <Conversation call={history.id} over={true} />
    </div>
  );
}
