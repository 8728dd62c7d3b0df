import type { JSX } from "preact";

import { failure } from "../state/actions.js";
import { current } from "../state/store.js";
import { CallScreen } from "./call-screen.js";
import { CallStrip } from "./call-strip.js";
import { Dialler } from "./dialler.js";
import { Icon } from "./icon.js";
import { OwnNumbers } from "./own-numbers.js";
import { Waiting } from "./waiting.js";

/** The phone: a call, or what it takes to make one. */
export function Phone(): JSX.Element {
  const call = current.value;
  return (
    <section class="handset" aria-label="Phone">
      <div class={call === undefined ? "device" : "device device-call"}>
        <div class="device-ear" aria-hidden="true" />
        <CallStrip />
        <Waiting />
        <Failure />
        {call === undefined ? <Dialler /> : <CallScreen key={call.id} call={call} />}
      </div>
      <OwnNumbers />
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
        aria-label="Put the message away"
        onClick={() => (failure.value = undefined)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
