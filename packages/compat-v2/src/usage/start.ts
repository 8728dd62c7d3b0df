import * as plainActions from "../actions/action.js";
import * as callActions from "../actions/call-actions.js";
import { Call } from "../call/call.js";
import { Message } from "../messages/message.js";
import { SendResult } from "../messages/send-result.js";
import * as controlResults from "../results/control.js";
import * as detectResults from "../results/detect.js";
import * as faxResults from "../results/fax.js";
import * as lifecycleResults from "../results/lifecycle.js";
import * as mediaResults from "../results/media.js";
import * as promptResults from "../results/prompt.js";
import * as plainResults from "../results/result.js";
import type { Place } from "./caller.js";
import { optionsIn } from "./habits.js";
import { measure } from "./measure.js";
import { UsageReport } from "./report.js";

type AnyClass = abstract new (...args: never[]) => object;

/** An object that the app has made. */
interface Made {
  readonly self: object;
  /** The name of its class, such as `Client`. */
  readonly name: string;
  /** The arguments of the constructor. */
  readonly args: readonly unknown[];
  /** The warnings about its options. */
  readonly warnings: readonly string[];
  /** The classes that go with it, by the label of their members: the first is that of `self`. */
  readonly classes: Readonly<Record<string, AnyClass>>;
  /** A member that each class of this package between `self` and the first one has of its own. */
  readonly mark?: PropertyKey;
  /** The members to count; by default all. */
  readonly only?: readonly string[];
}

/**
 * Starts to count what an app uses of this package, if `usage_report` or `TWINLINE_REPORT` asks for it.
 *
 * @param option the value of `usage_report`
 * @param made returns the object; called only if uses are counted
 */
export function startUsage(option: unknown, made: () => Made): void {
  const report = UsageReport.wanted(option);
  if (report === undefined) return;
  const { self, name, args, warnings, classes, mark, only } = made();
  for (const [label, own] of measuredOfCalls()) {
    measure(report, label, own.prototype as object);
  }
  for (const [index, [label, own]] of Object.entries(classes).entries()) {
    measure(report, label, own.prototype as object, only);
    if (index === 0 && mark !== undefined) {
      for (const prototype of between(self, own.prototype as object)) {
        if (Object.hasOwn(prototype, mark)) measure(report, label, prototype, only);
      }
    }
  }
  const place = report.callers.ofConstruction(startUsage);
  if (place === undefined) return;
  report.places.set(self, place);
  const use = `new ${name}`;
  report.count(use, place, optionsIn(args));
  if (typeof args[0] === "string") report.count(use, place, [], "arguments by position");
  for (const warning of warnings) {
    const [, unknown = "an option"] = /unknown option "([^"]+)"/.exec(warning) ?? [];
    report.count(use, place, [], `${unknown} is not an option`);
  }
}

/** A hook that counts its runs; its place is where its consumer was made. */
export function countedHook<Hook extends (...args: never[]) => unknown>(
  consumer: object,
  name: string,
  hook: Hook,
): Hook {
  const report = UsageReport.current;
  if (report === undefined) return hook;
  const place: Place = report.places.get(consumer) ?? { file: "", line: 0 };
  return ((...args: never[]) => {
    report.count(`consumer.${name}`, place);
    return hook(...args);
  }) as Hook;
}

/** The classes of the objects that an app gets, by the label of their members. */
function measuredOfCalls(): (readonly [string, AnyClass])[] {
  const all: Readonly<Record<string, unknown>> = {
    ...{ Call, Message, SendResult },
    ...plainActions,
    ...callActions,
    ...controlResults,
    ...detectResults,
    ...faxResults,
    ...lifecycleResults,
    ...mediaResults,
    ...promptResults,
    ...plainResults,
  };
  return Object.entries(all).flatMap(([name, value]) =>
    /^[A-Z]/.test(name)
      ? [[name.charAt(0).toLowerCase() + name.slice(1), value as AnyClass] as const]
      : [],
  );
}

function between(self: object, base: object): object[] {
  const found: object[] = [];
  let at: unknown = Object.getPrototypeOf(self);
  while (typeof at === "object" && at !== null && at !== base) {
    found.push(at);
    at = Object.getPrototypeOf(at);
  }
  return found;
}
