import type { JSX } from "preact";

import type { CallStory, StorySpan } from "../../src/phone/messages.js";
import { useNow } from "../state/ticker.js";
import { duration } from "../state/words.js";
import { FrameLink } from "./frame-link.js";

/** The shortest stretch of time that a chart shows, seconds. */
const shortest = 5;

/** Steps that a person can read off an axis, seconds. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];

/** Where something lies on the axis. */
type Stretch = Readonly<Record<"left" | "width", string>>;

/** A call on an axis of time: its states above, and a bar for each command that ran on it. */
export function StoryChart({ story }: { readonly story: CallStory }): JSX.Element {
  const { began, ended, states, spans } = story;
  const now = useNow(ended === undefined);
  const last = Math.max(now, began, ...spans.map((span) => span.ended ?? span.began));
  const until = ended ?? last;
  const length = Math.max(shortest, until - began);
  const place = (from: number, to: number): Stretch => ({
    left: `${((from - began) / length) * 100}%`,
    width: `${(Math.max(0, to - from) / length) * 100}%`,
  });
  return (
    <div class="chart">
      <Axis length={length} />
      <ol class="lanes" aria-label="What ran on the call">
        <li class="lane">
          <span class="lane-name">state</span>
          <span class="lane-track">
            {states.map(({ state, at }, index) => {
              const to = states[index + 1]?.at ?? until;
              return (
                <span key={state} class={`state-bar state-${state}`} style={place(at, to)}>
                  <span class="state-word">{state}</span>
                </span>
              );
            })}
          </span>
        </li>
        {spans.map((span) => (
          <Lane key={span.key} span={span} until={until} place={place} />
        ))}
      </ol>
      {spans.length === 0 && <p class="quiet chart-note">The app has not done anything yet.</p>}
    </div>
  );
}

interface LaneProps {
  readonly span: StorySpan;
  readonly until: number;
  readonly place: (from: number, to: number) => Stretch;
}

function Lane({ span, until, place }: LaneProps): JSX.Element {
  const { method, title, began, ended, outcome = "", url, frame } = span;
  const failed = outcome.startsWith("refused") || outcome.startsWith("error");
  const kind = failed ? "bar-failed" : ended === undefined ? "bar-live" : "";
  const end = ended ?? until;
  return (
    <li class="lane">
      <span class="lane-name">{method.replace(/^calling\./, "")}</span>
      <span class="lane-track">
        <span class={`bar bar-${familyOf(method)} ${kind}`} style={place(began, end)} />
      </span>
      <span class="lane-text">
        {title !== "" && <span class="lane-title">{title}</span>}
        <span class="lane-outcome">
          {ended === undefined ? "running" : outcome} · {duration(end - began)}
        </span>
        {url !== undefined && ended !== undefined && (
          <a class="lane-url" href={url} target="_blank" rel="noreferrer">
            listen
          </a>
        )}
        <FrameLink number={frame} />
      </span>
    </li>
  );
}

/** Which colour a bar has. */
function familyOf(method: string): string {
  if (/collect|detect|digit/.test(method)) return "input";
  if (/record|tap|stream|transcribe/.test(method)) return "record";
  if (/connect|dial|refer|conference|queue|room|hold/.test(method)) return "bridge";
  return "play";
}

function Axis({ length }: { readonly length: number }): JSX.Element {
  const step = steps.find((candidate) => length / candidate <= 8) ?? 1200;
  const ticks = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  return (
    <div class="axis" aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} class="tick" style={{ left: `${(tick / length) * 100}%` }}>
          {tick} s
        </span>
      ))}
    </div>
  );
}
