import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import type { PhoneCall, PhoneSound } from "../../src/phone/messages.js";
import { sounds } from "../state/store.js";
import { duration } from "../state/words.js";

/** What was heard and said on a call, as it happens. */
export function Conversation({ call }: { readonly call: PhoneCall }): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const heard = (sounds.value.get(call.id) ?? []).filter(({ kind }) => kind !== "silence");
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [heard.length]);
  if (heard.length === 0) {
    return (
      <div class="conversation conversation-empty">
        <p class="quiet">
          {call.state === "ended" ? "Nothing was said." : "What you hear appears here."}
        </p>
      </div>
    );
  }
  return (
    <ol class="conversation" ref={list} aria-label="Conversation" tabIndex={0}>
      {heard.map((sound) => (
        <Utterance key={`${sound.by} ${sound.index}`} sound={sound} />
      ))}
    </ol>
  );
}

const speakers = { app: "App", other: "Other party", me: "You" } as const;

function Utterance({ sound }: { readonly sound: PhoneSound }): JSX.Element {
  const { by, kind, until, paused } = sound;
  const quiet = kind === "beep" || kind === "ringtone" || kind === "music";
  const live = until === undefined;
  return (
    <li
      class={`utterance utterance-${by}${quiet ? " utterance-noise" : ""}${live ? " utterance-live" : ""}`}
    >
      <span class="for-ears">{speakers[by]}: </span>
      <Words sound={sound} />
      {live && !quiet && (
        <span class="utterance-note">
          {paused ? "paused" : by === "me" ? "saying" : "speaking"}
        </span>
      )}
    </li>
  );
}

function Words({ sound }: { readonly sound: PhoneSound }): JSX.Element {
  const { kind, text, heard, at, until } = sound;
  const lasted = until === undefined ? "" : ` ${duration(until - at)}`;
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
      if (heard === undefined || heard === text) return <span>{text || "…"}</span>;
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
