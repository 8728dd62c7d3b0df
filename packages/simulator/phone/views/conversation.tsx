import type { JSX } from "preact";

import type { Utterance } from "../../src/analysis/call-history.js";
import { cursor } from "../state/cursor.js";
import { conversationOf, opened } from "../state/session.js";
import { shownTime } from "../state/ticker.js";
import { duration } from "../state/words.js";
import { VirtualList } from "./virtual-list.js";

interface ConversationProps {
  readonly call: string;
  readonly over: boolean;
}

/** What was heard and said on a call, as it happens. */
export function Conversation({ call, over }: ConversationProps): JSX.Element {
  // What was just heard may be ahead of the page's clock, but not of a time that was chosen.
  const isNow = cursor.value === undefined && opened.value === undefined;
  const now = shownTime() + (isNow ? 0.5 : 0);
  const heard = conversationOf(call).filter(({ kind, at }) => kind !== "silence" && at <= now);
  if (heard.length === 0) {
    return (
      <div class="conversation conversation-empty">
        <p class="quiet">{over ? "Nothing was said." : "What you hear appears here."}</p>
      </div>
    );
  }
  return (
    <VirtualList
      label="Conversation"
      class="conversation"
      items={heard}
      keyOf={({ key, at }) => `${key} ${at}`}
      rowHeight={40}
      followsEnd={true}
      render={(utterance) => <UtteranceRow utterance={utterance} now={now} />}
    />
  );
}

const speakers = { app: "App", other: "Other party", me: "You" } as const;

interface UtteranceProps {
  readonly utterance: Utterance;
  readonly now: number;
}

function UtteranceRow({ utterance, now }: UtteranceProps): JSX.Element {
  const { by, kind, until, paused, bargeIn } = utterance;
  const quiet = kind === "beep" || kind === "ringtone" || kind === "music";
  const live = until === undefined || until > now;
  const note = paused ? "paused" : by === "me" ? "saying" : "speaking";
  return (
    <p
      class={`utterance utterance-${by}${quiet ? " utterance-noise" : ""}${live ? " utterance-live" : ""}`}
    >
      <span class="for-ears">{speakers[by]}: </span>
      <Words utterance={utterance} live={live} />
      {live && !quiet && <span class="utterance-note">{note}</span>}
      {bargeIn && <span class="utterance-note">interrupts the app</span>}
    </p>
  );
}

interface WordsProps {
  readonly utterance: Utterance;
  readonly live: boolean;
}

function Words({ utterance, live }: WordsProps): JSX.Element {
  const { kind, text, heard, at, until } = utterance;
  const lasted = live || until === undefined ? "" : ` ${duration(until - at)}`;
  switch (kind) {
    case "digits":
      return <span class="digits">{text}</span>;
    case "audio":
      return (
        <span>
          <span class="quiet">Audio</span> <span class="url">{fileName(text)}</span>
          {lasted}
        </span>
      );
    case "beep":
      return <span>beep</span>;
    case "ringtone":
      return <span>ringing{lasted}</span>;
    case "music":
      return <span>on hold{lasted}</span>;
    default:
      if (live || heard === undefined || heard === text) return <span>{text || "…"}</span>;
      return (
        <span>
          {heard} <span class="unheard">{text.slice(heard.length).trim()}</span>
          <span class="for-ears"> (cut off)</span>
        </span>
      );
  }
}

function fileName(url: string): string {
  return url.split("/").at(-1) || url;
}
