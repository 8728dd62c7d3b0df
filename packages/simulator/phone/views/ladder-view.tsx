import type { JSX } from "preact";

import type { CallHistory, Mark } from "../../src/analysis/call-history.js";
import type { SessionFrame } from "../../src/analysis/session-frame.js";
import { lookedAt } from "../state/looked-at.js";
import { model } from "../state/session.js";
import { shownTime } from "../state/ticker.js";
import { CallHead } from "./call-head.js";
import { FrameLink } from "./frame-link.js";
import { Empty, Pane } from "./pane.js";
import { VirtualList } from "./virtual-list.js";

/** A message between the app and the platform, or something that a person does. */
type Rung =
  | { readonly is: "frame"; readonly frame: SessionFrame; readonly leg: number }
  | { readonly is: "act"; readonly mark: Mark; readonly leg: number };

/** The legs of a call beside each other, with the messages about each. */
export function LadderView(): JSX.Element {
  const history = lookedAt();
  return (
    <Pane title="Ladder" head={history !== undefined && <CallHead history={history} />}>
      {history === undefined ? (
        <Empty title="No call yet">
          The legs of a call appear here side by side, with every message about them.
        </Empty>
      ) : (
        <Ladder key={history.id} history={history} />
      )}
    </Pane>
  );
}

function Ladder({ history }: { readonly history: CallHistory }): JSX.Element {
  const now = shownTime();
  const legs = model().legsOf(history.id);
  const rungs = rungsOf(legs, now);
  return (
    <VirtualList
      label="Messages between the app and the legs"
      class="ladder"
      items={rungs}
      keyOf={(rung) => (rung.is === "frame" ? rung.frame.number : `act ${rung.mark.order}`)}
      rowHeight={34}
      followsEnd={history.ended === undefined}
      render={(rung) => <RungRow rung={rung} legs={legs.length} began={legs[0]?.began ?? 0} />}
      head={
        <div class="ladder-head" style={columns(legs.length)}>
          <span class="quiet">s</span>
          <strong>App</strong>
          {legs.map(({ id, direction, from, to }, index) => (
            <strong key={id}>
              Leg {index + 1}
              <span class="quiet leg-number">{direction === "inbound" ? from : to}</span>
            </strong>
          ))}
        </div>
      }
    />
  );
}

function rungsOf(legs: readonly CallHistory[], now: number): Rung[] {
  const place = new Map(legs.map(({ id }, index) => [id, index]));
  const frames = model().frames.flatMap((frame): Rung[] => {
    const leg = frame.call_id === undefined ? undefined : place.get(frame.call_id);
    const isReply = frame.method === undefined && frame.refusal === undefined;
    if (leg === undefined || isReply || frame.at > now) return [];
    return [{ is: "frame", frame, leg }];
  });
  const acts = legs.flatMap(({ marks }, leg) =>
    marks
      .filter(({ by, at }) => by === "person" && at <= now)
      .map((mark): Rung => ({ is: "act", mark, leg })),
  );
  return [...frames, ...acts].toSorted((one, other) => timeOf(one) - timeOf(other));
}

const timeOf = (rung: Rung): number => (rung.is === "frame" ? rung.frame.at : rung.mark.at);

const columns = (legs: number): Record<string, string> => ({ "--legs": String(legs) });

interface RungRowProps {
  readonly rung: Rung;
  readonly legs: number;
  readonly began: number;
}

function RungRow({ rung, legs, began }: RungRowProps): JSX.Element {
  const at = (timeOf(rung) - began).toFixed(2);
  const style = { ...columns(legs), "--leg": String(rung.leg) };
  if (rung.is === "act") {
    const { name, detail } = rung.mark;
    return (
      <div class="rung" style={style}>
        <span class="rung-at quiet">{at}</span>
        <span class="rung-act">
          <span class="for-ears">Leg {rung.leg + 1}: </span>
          {name} {detail}
        </span>
      </div>
    );
  }
  const { direction, event_type, method, summary, fault, refusal, number } = rung.frame;
  const fromApp = direction === "to_platform";
  const name = (event_type ?? method ?? "refused").replace(/^calling\.(call\.)?/, "");
  const bad = fault !== undefined || refusal !== undefined;
  return (
    <div class="rung" style={style}>
      <span class="rung-at quiet">{at}</span>
      <span class={`arrow ${fromApp ? "arrow-right" : "arrow-left"}${bad ? " arrow-bad" : ""}`}>
        <span class="for-ears">
          {fromApp ? `app to leg ${rung.leg + 1}: ` : `leg ${rung.leg + 1} to app: `}
        </span>
        <span class="rung-words">
          {name} <span class="quiet">{summary}</span> {fault} <FrameLink number={number} />
        </span>
      </span>
    </div>
  );
}
