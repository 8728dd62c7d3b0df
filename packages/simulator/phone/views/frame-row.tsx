import type { JSX } from "preact";

import type { SessionFrame } from "../../src/analysis/session-frame.js";
import { go, openFrame } from "../state/route.js";
import { model } from "../state/session.js";
import { latency } from "../state/words.js";
import { FrameDetail } from "./frame-detail.js";
import { Icon } from "./icon.js";

interface FrameRowProps {
  readonly frame: SessionFrame;
  /** The frame above it in the list. */
  readonly before: SessionFrame | undefined;
}

/** One frame: a line, and all of it when it is opened. */
export function FrameRow({ frame, before }: FrameRowProps): JSX.Element {
  const { number, at, direction, fault, delay, summary, refusal, call_id } = frame;
  const open = openFrame.value === number;
  const fromApp = direction === "to_platform";
  const history = call_id === undefined ? undefined : model().history(call_id);
  return (
    <>
      <button
        type="button"
        class={`frame-line frame-${direction}${refusal === undefined ? "" : " frame-refused"}`}
        data-frame={number}
        data-repeat
        aria-expanded={open}
        onClick={() => go({ frame: open ? undefined : number })}
      >
        <span class="frame-at" title={`${at.toFixed(3)} s since the start`}>
          {(history === undefined ? at : at - history.began).toFixed(2)}
        </span>
        <span class="frame-gap">{before === undefined ? "" : `+${latency(at - before.at)}`}</span>
        <span class="frame-way" title={fromApp ? "from the app" : "to the app"}>
          <Icon name={fromApp ? "up" : "down"} />
          <span class="for-ears">{fromApp ? "from the app" : "to the app"}</span>
        </span>
        <span class="frame-name">{nameOf(frame)}</span>
        <span class="frame-summary">{summary}</span>
        <span class="frame-end">
          {fault !== undefined && (
            <span class="frame-fault">
              {fault}
              {delay !== undefined && ` ${delay} s`}
            </span>
          )}
          <Answered frame={frame} />
          {history !== undefined && (
            <span class="quiet frame-call">
              {history.direction === "inbound" ? history.from : history.to}
            </span>
          )}
        </span>
      </button>
      {open && <FrameDetail frame={frame} />}
    </>
  );
}

/** How long the reply took, beside the request and beside the reply. */
function Answered({ frame }: { readonly frame: SessionFrame }): JSX.Element | null {
  const reply = frame.reply === undefined ? frame : model().frame(frame.reply);
  if (reply?.latency === undefined) return null;
  const refused = frame.reply !== undefined && reply.refusal !== undefined;
  return (
    <span class={refused ? "frame-fault" : "quiet number-cell"}>
      {refused ? "refused" : latency(reply.latency)}
    </span>
  );
}

function nameOf({ event_type, method, message, request }: SessionFrame): string {
  const name = event_type ?? method;
  if (name !== undefined) return name.replace(/^calling\./, "");
  const asked = request === undefined ? undefined : model().frame(request);
  const what = "error" in message ? "error" : "reply";
  return asked === undefined ? what : `${what} · ${asked.method?.replace(/^calling\./, "") ?? ""}`;
}
