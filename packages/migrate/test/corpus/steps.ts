import { openProject, toV3, type Outcome } from "@twinline/migrate";

import { handlersOf } from "../../src/v3/only/handlers.js";
import { hasMoved } from "../../src/v3/only/selection.js";
import { applied, type App } from "./apps.js";

/** An app after one of its handlers has moved. */
export interface Step {
  /** What `--only` was given. */
  readonly only: string;
  readonly files: ReadonlyMap<string, string>;
  readonly outcome: Outcome;
}

/** Moves an app handler by handler, in the order in which they are written; those that wait for others, afterwards. */
export function stepsOf({ files }: App): Step[] {
  const steps: Step[] = [];
  let now = files;
  for (;;) {
    const before = steps.length;
    for (const only of left(now)) {
      const outcome = toV3(openProject(now), { only: [only] });
      const after = applied(now, outcome);
      if (left(after).length < left(now).length) steps.push({ only, files: after, outcome });
      now = after;
    }
    if (steps.length === before) return steps;
  }
}

/** The handlers that have not moved. */
const left = (files: ReadonlyMap<string, string>): string[] =>
  openProject(files).programs.flatMap((program) =>
    handlersOf(program).flatMap((handler) =>
      hasMoved(handler)
        ? []
        : `${handler.module.file}:${handler.names[0] ?? String(handler.node.loc?.start.line ?? 1)}`,
    ),
  );
