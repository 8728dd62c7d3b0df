import { FaultInjector, type FaultKind } from "./faults.js";
import { leftovers, unowned, wrongs } from "./invariants.js";
import { OperationWatch } from "./operation-watch.js";
import { perform } from "./perform.js";
import type { Program } from "./program.js";
import { Stage } from "./stage.js";

/** What came of one program. */
export interface Report {
  /** Every way in which the client broke its word; empty when it kept it. */
  readonly violations: readonly string[];
  readonly faults: ReadonlyMap<FaultKind, number>;
  readonly frames: number;
  readonly calls: number;
  readonly operations: number;
}

/** Time for the session to come back, whatever happened to it, seconds. */
const recovery = 200;

/** Time for everything to come to its end when all have hung up, seconds. */
const ending = 100;

/** Runs a program on virtual time and judges the client. */
export async function run(program: Program): Promise<Report> {
  const stage = await Stage.open();
  const watch = new OperationWatch();
  const unhandled: string[] = [];
  const note = (reason: unknown): void => void unhandled.push(String(reason));
  process.on("unhandledRejection", note);
  try {
    const injector = new FaultInjector(stage.sim, stage.network, program.faults);
    stage.start();
    await stage.time.advance(0.01);
    for (const { action, after } of program.steps) {
      perform(stage, action);
      if (after > 0) await stage.time.advance(after);
    }
    injector.stop();
    await stage.time.advance(recovery);
    const orphans = unowned(stage);
    for (const person of stage.people) void person.hang_up();
    await stage.time.advance(ending);
    const violations = [...orphans, ...wrongs(stage, watch, injector.garbled)];
    await stage.session.disconnect();
    await stage.time.settle();
    violations.push(...leftovers(stage));
    violations.push(...unhandled.map((reason) => `unhandled rejection: ${reason}`));
    return {
      violations,
      faults: injector.happened,
      frames: stage.sim.log.length,
      calls: stage.talks.length,
      operations: watch.count,
    };
  } finally {
    watch.stop();
    await stage.close();
    process.off("unhandledRejection", note);
  }
}
