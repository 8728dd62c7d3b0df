import type { JSX } from "preact";

import { lookedAt } from "../state/looked-at.js";
import { shownTime } from "../state/ticker.js";
import { CallHead, Unheard } from "./call-head.js";
import { Conversation } from "./conversation.js";
import { Empty, Pane } from "./pane.js";

/** What was said on a call, on either side. It stays after the call has ended. */
export function TranscriptView(): JSX.Element {
  const history = lookedAt();
  if (history === undefined) {
    return (
      <Pane title="Transcript">
        <Empty title="No call yet">What is heard and said on a call appears here, and stays.</Empty>
      </Pane>
    );
  }
  const over = history.ended !== undefined && history.ended <= shownTime();
  return (
    <Pane title="Transcript" head={<CallHead history={history} />}>
      <div class="transcript">
        <Unheard history={history} />
        <Conversation key={history.id} call={history.id} over={over} />
      </div>
    </Pane>
  );
}
