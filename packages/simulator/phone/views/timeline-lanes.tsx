import type { JSX } from "preact";

import type { CallHistory, Utterance } from "../../src/analysis/call-history.js";
import type { NetworkEvent } from "../../src/analysis/network-events.js";
import { model } from "../state/session.js";
import type { Axis } from "./axis.js";
import { playhead } from "./recording.js";

/** Steps that a person can read off an axis, seconds. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600, 7200];

interface LanesProps {
  readonly history: CallHistory;
  readonly axis: Axis;
  readonly now: number;
}

/** The axis of a call, with a lane for its state, for each who speaks on it, and for faults. */
export function TimelineLanes({ history, axis, now }: LanesProps): JSX.Element {
  const spoken = history.utterances.filter(({ at, kind }) => at <= now && kind !== "silence");
  const faults = model().networkEvents.all.filter((item) => {
    const end = item.until ?? (item.lasts ? Infinity : item.at);
    return item.isFault && item.at <= axis.until && end >= axis.began;
  });
  const person = history.direction === "inbound" ? "caller" : "called party";
  return (
    // The rows below say the same in words.
    <div class="lanes-box" aria-hidden="true">
      <AxisTicks axis={axis} />
      <Playhead axis={axis} />
      <dl class="lanes">
        <Lane name="state">
          {history.states.map(({ state, at }, index) => {
            if (at > now) return null;
            const to = history.states[index + 1]?.at ?? axis.until;
            return (
              <span key={index} class={`state-bar state-${state}`} style={axis.stretch(at, to)}>
                <span class="state-word">{state}</span>
              </span>
            );
          })}
        </Lane>
        <Lane name="app speaks">
          {barsOf(
            spoken.filter(({ by }) => by === "app"),
            axis,
          )}
        </Lane>
        <Lane name={person}>
          {barsOf(
            spoken.filter(({ by }) => by === "me"),
            axis,
          )}
          {history.marks
            .filter(({ by, at, name }) => by === "person" && at <= now && / |s$/.test(name))
            .filter(({ name }) => name === "hangs up" || name === "answers" || name === "declines")
            .map(({ order, at, name }) => (
              <span key={order} class="lane-mark" style={{ left: axis.place(at) }} title={name}>
                <span class="for-ears">{name}</span>
              </span>
            ))}
        </Lane>
        {spoken.some(({ by }) => by === "other") && (
          <Lane name="other party">
            {barsOf(
              spoken.filter(({ by }) => by === "other"),
              axis,
            )}
          </Lane>
        )}
        {faults.length > 0 && (
          <Lane name="faults">
            {faults.map((fault) => (
              <FaultBar key={fault.order} fault={fault} axis={axis} />
            ))}
          </Lane>
        )}
      </dl>
    </div>
  );
}

function Lane(props: {
  readonly name: string;
  readonly children: JSX.Element["props"];
}): JSX.Element {
  return (
    <div class="lane">
      <dt class="lane-name">{props.name}</dt>
      <dd class="lane-track">{props.children as JSX.Element}</dd>
    </div>
  );
}

/** Bars that are nearer to each other than this share of the axis are drawn as one. */
const apart = 0.004;

interface Bar {
  readonly by: Utterance["by"];
  readonly bargeIn: boolean;
  readonly at: number;
  until: number;
  title: string;
}

function barsOf(utterances: readonly Utterance[], axis: Axis): JSX.Element[] {
  const bars: Bar[] = [];
  for (const { kind, by, at, until = axis.until, text, bargeIn } of utterances) {
    const last = bars.at(-1);
    const isNear = last !== undefined && at - last.until < axis.length * apart;
    if (isNear && !bargeIn) {
      last.until = Math.max(last.until, until);
      last.title = "";
      continue;
    }
    const words = kind === "speech" || kind === "digits" ? text : kind;
    const title = bargeIn ? `${words} (interrupts the app)` : words;
    bars.push({ by, bargeIn, at, until, title });
  }
  return bars.map(({ by, bargeIn, at, until, title }) => (
    <span
      key={at}
      class={`bar bar-${by}${bargeIn ? " bar-barge" : ""}`}
      style={axis.stretch(at, until)}
      title={title === "" ? undefined : title}
    />
  ));
}

function FaultBar({
  fault,
  axis,
}: {
  readonly fault: NetworkEvent;
  readonly axis: Axis;
}): JSX.Element {
  const { at, until, lasts, words } = fault;
  const from = Math.max(at, axis.began);
  return (
    <span class="bar bar-failed" style={axis.stretch(from, lasts ? until : from)} title={words}>
      <span class="for-ears">{words}</span>
    </span>
  );
}

/** Where the recording that plays has got to. */
function Playhead({ axis }: { readonly axis: Axis }): JSX.Element | null {
  const at = playhead.value;
  if (at === undefined || at < axis.began || at > axis.until) return null;
  return (
    <div class="playhead-track" aria-hidden="true">
      <span class="playhead" style={{ left: axis.place(at) }} />
    </div>
  );
}

function AxisTicks({ axis: { length } }: { readonly axis: Axis }): JSX.Element {
  const step = steps.find((candidate) => length / candidate <= 8) ?? length / 8;
  const ticks = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  return (
    <div class="axis" aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} class="tick" style={{ left: `${(tick / length) * 100}%` }}>
          {Math.round(tick)} s
        </span>
      ))}
    </div>
  );
}
