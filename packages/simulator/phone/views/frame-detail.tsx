import type { JSX } from "preact";
import { JsonView } from "react-json-view-lite";

import type { SessionFrame } from "../../src/analysis/session-frame.js";
import { addressOf } from "../state/route.js";
import { model, opened } from "../state/session.js";
import { latency, partiesOf } from "../state/words.js";
import { CopyButton } from "./copy-button.js";
import { composeFor } from "./fault-form.js";
import { FrameLink } from "./frame-link.js";
import { Inject } from "./inject.js";

const styles = {
  container: "json",
  basicChildStyle: "json-row",
  childFieldsContainer: "json-fields",
  label: "json-label",
  clickableLabel: "json-label json-clickable",
  nullValue: "json-null",
  undefinedValue: "json-null",
  stringValue: "json-string",
  booleanValue: "json-number",
  numberValue: "json-number",
  otherValue: "json-null",
  punctuation: "json-punctuation",
  expandIcon: "json-icon json-expand",
  collapseIcon: "json-icon json-collapse",
  collapsedContent: "json-collapsed",
  noQuotesForStringValues: false,
  quotesForFieldNames: false,
  stringifyStringValues: true,
  ariaLables: { collapseJson: "fold", expandJson: "unfold" },
};

const unfolded = (): boolean => true;

/** All of a frame, and what hangs together with it. */
export function FrameDetail({ frame }: { readonly frame: SessionFrame }): JSX.Element {
  const { number, connection, at, call_id, reply, request, message, event_type, method } = frame;
  const history = call_id === undefined ? undefined : model().history(call_id);
  const answer = reply === undefined ? undefined : model().frame(reply);
  return (
    <div class="frame-whole">
      <p class="frame-facts quiet">
        <span>frame {number}</span>
        <span>connection {connection}</span>
        <span>{at.toFixed(3)} s</span>
        {history !== undefined && (
          <a href={addressOf({ view: "timeline", call: history.id, frame: undefined })}>
            {partiesOf(history)}
          </a>
        )}
        {reply !== undefined && (
          <span>
            reply <FrameLink number={reply} />
            {answer?.latency !== undefined && ` after ${latency(answer.latency)}`}
          </span>
        )}
        {request !== undefined && (
          <span>
            reply to <FrameLink number={request} />
          </span>
        )}
        <CopyButton text={() => JSON.stringify(message, undefined, 2)} what={`frame ${number}`} />
        <CopyButton
          text={() =>
            new URL(addressOf({ view: "frames", call: call_id, frame: number }), location.href).href
          }
          what={`a link to frame ${number}`}
          label="Link"
        />
        {opened.value === undefined && (event_type ?? method) !== undefined && (
          <a
            class="button-quiet"
            href={addressOf({ view: "faults", call: call_id, frame: undefined })}
            onClick={() => composeFor(frame)}
          >
            Fault for frames like this
          </a>
        )}
      </p>
      <div class="json-box">
        <JsonView
          data={message}
          style={styles}
          shouldExpandNode={unfolded}
          clickToExpandNode={true}
          aria-label={`Frame ${number}`}
        />
      </div>
      {opened.value === undefined && event_type !== undefined && call_id !== undefined && (
        <Inject call_id={call_id} event_type={event_type} params={frame.params} />
      )}
    </div>
  );
}
