import { signal } from "@preact/signals";
import type { JSX } from "preact";

import type { Mark, Span } from "../../src/analysis/call-history.js";
import { duration } from "../state/words.js";
import type { Axis } from "./axis.js";
import { FrameLink } from "./frame-link.js";
import { Recording } from "./recording.js";

/** The recording that is open, by the frame of its command. */
const openRecording = signal<number | undefined>(undefined);

interface RowProps {
  readonly row: Span | Mark;
  readonly axis: Axis;
  readonly now: number;
}

/** A command with its bar, or a moment, in its place on the axis. */
export function TimelineRow({ row, axis, now }: RowProps): JSX.Element {
  return row.kind === "span" ? (
    <SpanRow span={row} axis={axis} now={now} />
  ) : (
    <MarkRow mark={row} axis={axis} />
  );
}

function SpanRow({
  span,
  axis,
  now,
}: {
  readonly span: Span;
  readonly axis: Axis;
  readonly now: number;
}): JSX.Element {
  const { method, title, began, ended, failed, outcome = "", url, frame } = span;
  const over = ended !== undefined && ended <= now;
  const kind = over && failed ? "bar-failed" : over ? "" : "bar-live";
  return (
    <div class="moment">
      <Time at={began} axis={axis} />
      <span class="moment-name">{method.replace(/^calling\./, "")}</span>
      <span class="lane-track">
        <span class={`bar bar-${familyOf(method)} ${kind}`} style={axis.stretch(began, ended)} />
      </span>
      <span class="moment-text">
        {title !== "" && <span class="moment-title">{title}</span>}
        <span class={over && failed ? "outcome outcome-bad" : "outcome"}>
          {over ? outcome : outcome === "" ? "running" : `${outcome}, running`} ·{" "}
          {duration((over ? ended : axis.until) - began)}
        </span>
        {url !== undefined && over && (
          <button
            type="button"
            class="link-button"
            aria-expanded={openRecording.value === frame}
            onClick={() => {
              openRecording.value = openRecording.value === frame ? undefined : frame;
            }}
          >
            Listen
          </button>
        )}
        <FrameLink number={frame} />
      </span>
      {url !== undefined && over && openRecording.value === frame && (
        <Recording key={url} url={url} span={span} />
      )}
    </div>
  );
}

const doers: Readonly<Record<Mark["by"], string>> = {
  platform: "event",
  app: "app",
  person: "person",
  fault: "fault",
};

function MarkRow({ mark, axis }: { readonly mark: Mark; readonly axis: Axis }): JSX.Element {
  const { at, by, name, detail, failed, frame } = mark;
  return (
    <div class={`moment moment-small moment-${by}`}>
      <Time at={at} axis={axis} />
      <span class="moment-name">
        <span class="for-ears">{doers[by]}: </span>
        {name}
      </span>
      <span class="lane-track">
        <span class={`dot dot-${by}`} style={{ left: axis.place(at) }} />
      </span>
      <span class="moment-text">
        <span class={failed ? "outcome outcome-bad" : ""}>{detail}</span>
        {frame !== undefined && <FrameLink number={frame} />}
      </span>
    </div>
  );
}

function Time({ at, axis }: { readonly at: number; readonly axis: Axis }): JSX.Element {
  return <span class="moment-at quiet">{Math.max(0, at - axis.began).toFixed(2)}</span>;
}

/** Which colour a bar has. */
function familyOf(method: string): string {
  if (/collect|detect|digit/.test(method)) return "input";
  if (/record|tap|stream|transcribe/.test(method)) return "record";
  if (/connect|dial|refer|conference|queue|room|hold/.test(method)) return "bridge";
  if (/answer|end$/.test(method)) return "state";
  return "play";
}
