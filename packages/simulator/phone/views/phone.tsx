import type { JSX } from "preact";

import { failure } from "../state/actions.js";
import { current, opened } from "../state/session.js";
import { CallScreen } from "./call-screen.js";
import { CallStrip } from "./call-strip.js";
import { Dialler } from "./dialler.js";
import { Icon } from "./icon.js";
import { OwnNumbers } from "./own-numbers.js";
import { RecordedCall } from "./recorded-call.js";
import { Waiting } from "./waiting.js";

/** The phone: a call, or what it takes to make one; of a saved session, the call that is looked at. */
export function Phone(): JSX.Element {
  const call = current.value;
  if (opened.value !== undefined) {
    return (
      <section class="handset" aria-label="Phone">
        <Failure />
        <div class="device device-call">
          <RecordedCall />
        </div>
      </section>
    );
  }
  return (
    <section class="handset" aria-label="Phone">
      <Failure />
      <div class={call === undefined ? "device" : "device device-call"}>
        <CallStrip />
        <Waiting />
        {call === undefined ? <Dialler /> : <CallScreen key={call.id} call={call} />}
      </div>
      {call === undefined && <OwnNumbers />}
    </section>
  );
}

function Failure(): JSX.Element | null {
  if (failure.value === undefined) return null;
  return (
    <div class="failure" role="alert">
      <span>{failure.value}</span>
      <button
        type="button"
        class="button-tiny"
        aria-label="Dismiss the message"
        onClick={() => (failure.value = undefined)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
