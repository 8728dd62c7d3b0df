import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import type { PhoneCall } from "../../src/phone/messages.js";
import { dial, run } from "../state/actions.js";
import { model, shownCall } from "../state/session.js";
import { linkState } from "../state/link.js";
import { addressOf } from "../state/route.js";
import { shownTime } from "../state/ticker.js";
import { clockTime, stateWords } from "../state/words.js";
import { Unheard } from "./call-head.js";
import { Conversation } from "./conversation.js";
import { Icon } from "./icon.js";
import { Keypad } from "./keypad.js";
import { SayBox } from "./say-box.js";

interface CallProps {
  readonly call: PhoneCall;
}

/** One call on the phone's screen. */
export function CallScreen({ call }: CallProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, state, direction } = call;
  const rings = direction === "incoming" && (state === "created" || state === "ringing");
  useEffect(() => {
    // What had the focus may be gone: the dialler, the answer button, hang up.
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) heading.current?.focus();
  }, [id, state]);
  return (
    <div class={`call call-${state}`}>
      <div class="call-head">
        <h2 class="call-name" tabIndex={-1} ref={heading}>
          {call.context === "" ? call.other : call.context}
        </h2>
        <p class="call-facts">
          {call.context !== "" && <span>{call.other}</span>}
          <span class="call-state">{stateWords(call)}</span>
          <Timer call={call} />
        </p>
      </div>
      {linkState.value === "lost" && state !== "ended" && (
        <p class="notice" role="note">
          Frozen: the state of the call when the simulator went away.
        </p>
      )}
      <CallUnheard call={id} />
      {rings ? (
        <Ringing call={call} />
      ) : (
        <>
          <Conversation call={id} over={state === "ended"} />
          {state === "ended" ? <After call={call} /> : <Talking call={call} />}
        </>
      )}
    </div>
  );
}

function CallUnheard({ call }: { readonly call: string }): JSX.Element | null {
  const history = model().history(call);
  return history === undefined ? null : <Unheard history={history} />;
}

function Timer({ call }: CallProps): JSX.Element | null {
  const { answered, ended } = call;
  if (answered === undefined) return null;
  const seconds = (ended ?? Math.max(shownTime(), answered)) - answered;
  return (
    <time class="call-time" role="timer" aria-live="off">
      {clockTime(seconds)}
    </time>
  );
}

function Ringing({ call: { id, other, own } }: CallProps): JSX.Element {
  return (
    <div class="ringing">
      <div class="ringing-waves" aria-hidden="true">
        <Icon name="call" />
      </div>
      <p class="quiet">to {own}</p>
      <div class="call-row call-row-two">
        <button
          type="button"
          class="round round-red"
          aria-label={`Decline ${other}`}
          onClick={() => void run({ do: "decline", call: id })}
        >
          <Icon name="hangUp" />
        </button>
        <button
          type="button"
          class="round round-green"
          disabled={linkState.value !== "open"}
          aria-label={`Answer ${other}`}
          onClick={() => void run({ do: "answer", call: id })}
        >
          <Icon name="call" />
        </button>
      </div>
    </div>
  );
}

function Talking({ call: { id, state } }: CallProps): JSX.Element {
  const gone = linkState.value !== "open";
  const mute = state !== "answered" || gone;
  return (
    <>
      <SayBox call={id} disabled={mute} />
      <Keypad disabled={mute} onKey={(digits) => void run({ do: "press", call: id, digits })} />
      <div class="call-row">
        <button
          type="button"
          class="round round-red"
          aria-label="Hang up"
          disabled={state === "ending" || gone}
          onClick={() => void run({ do: "hang_up", call: id })}
        >
          <Icon name="hangUp" />
        </button>
      </div>
    </>
  );
}

function After({ call }: CallProps): JSX.Element {
  const { id, direction, own, other, context } = call;
  return (
    <div class="after">
      <a class="button" href={addressOf({ view: "timeline", call: id, frame: undefined })}>
        Look at it
      </a>
      {direction === "placed" && (
        <button
          type="button"
          class="button-strong"
          onClick={() => void dial({ from: own, to: other, context })}
        >
          <Icon name="call" />
          Call again
        </button>
      )}
      <button type="button" class="button" onClick={() => (shownCall.value = undefined)}>
        Done
      </button>
    </div>
  );
}
