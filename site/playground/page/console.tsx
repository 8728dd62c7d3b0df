import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { Empty, Pane } from "../../../packages/simulator/phone/views/pane.js";
import { goToLine } from "./editor.js";
import { clearPrinted, printed, type Printed } from "./printed.js";

/** What the program prints, and what goes wrong in it. */
export function Console(): JSX.Element {
  const lines = printed.value;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines]);
  return (
    <Pane
      title="Console"
      head={
        lines.length > 0 && (
          <span class="head-end">
            <button type="button" class="button-quiet" onClick={clearPrinted}>
              Clear
            </button>
          </span>
        )
      }
    >
      {lines.length === 0 ? (
        <Empty title="Nothing printed yet">
          What the program prints with console.log, and every error that it does not catch, appears
          here.
        </Empty>
      ) : (
        <ol class="console" ref={list} tabIndex={0} aria-label="Lines of the console">
          {lines.map((line) => (
            <Line key={line.id} {...line} />
          ))}
        </ol>
      )}
    </Pane>
  );
}

function Line({ from, level, text, line }: Printed): JSX.Element {
  return (
    <li class={`console-line console-${level}`}>
      {from !== "program" && <span class="console-from">{from}</span>}
      <pre>{text}</pre>
      {line !== undefined && (
        <button type="button" class="button-tiny console-place" onClick={() => goToLine(line)}>
          Line {line}
        </button>
      )}
    </li>
  );
}
