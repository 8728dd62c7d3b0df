import type { JSX } from "preact";

import { lookedAt } from "../state/looked-at.js";
import { shownTime } from "../state/ticker.js";
import { CallHead, Unheard } from "./call-head.js";
import { Conversation } from "./conversation.js";
import { Empty, Pane } from "./pane.js";

/** What was said on a call, on either side. It stays after the call has ended. */
export function TranscriptView(): JSX.Element {
  const story = lookedAt();
  if (story === undefined) {
    return (
      <Pane title="Transcript">
        <Empty title="No call yet">What is heard and said on a call appears here, and stays.</Empty>
      </Pane>
    );
  }
  const over = story.ended !== undefined && story.ended <= shownTime();
  return (
    <Pane title="Transcript" head={<CallHead story={story} />}>
      <div class="transcript">
        <Unheard story={story} />
        <Conversation key={story.id} call={story.id} over={over} />
      </div>
    </Pane>
  );
}
