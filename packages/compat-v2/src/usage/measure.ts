import { snakeCase } from "@twinline/core/internal";

import type { Call } from "../call/call.js";
import type { dialectKey, Dialect } from "../common/dialect.js";
import { deviceHabits, habitsOfCall, handlerHabits, optionsIn, optionsOfCall } from "./habits.js";
import type { UsageReport } from "./report.js";

type Method = (this: object, ...args: unknown[]) => unknown;
type Getter = (this: object) => unknown;

interface Member {
  readonly value?: Method;
  readonly get?: Getter;
}

/**
 * Lets a report count what an app uses of a class: its methods and getters are replaced by ones that
 * count, and do what they did. What this package uses itself is not counted.
 *
 * @param label what the members are called by: `call`
 * @param prototype of the class
 * @param only these members; by default all
 */
export function measure(
  report: UsageReport,
  label: string,
  prototype: object,
  only?: readonly string[],
): void {
  if (report.measured.has(prototype)) return;
  report.measured.set(prototype, label);
  const handled = new WeakMap<object, Set<unknown>>();
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const { value, get: getter } = property as Member;
    if (only?.includes(name) === false || hidden.has(name)) continue;
    const documented = Object.hasOwn(prototype, snakeCase(name)) ? snakeCase(name) : name;
    Object.defineProperty(prototype, name, {
      ...property,
      ...(typeof value === "function" && {
        value: countingMethod(report, documented, value, handled),
      }),
      ...(getter !== undefined && { get: countingGetter(report, documented, getter) }),
    });
  }
}

const hidden = new Set(["constructor", "toJSON"]);

function countingGetter(report: UsageReport, name: string, getter: Getter): Getter {
  return function counted(this: object) {
    const place = report.callers.of(counted);
    if (place !== undefined) report.count(`${labelOf(report, this)}.${name}`, place);
    return getter.call(this);
  };
}

function countingMethod(
  report: UsageReport,
  name: string,
  method: Method,
  handled: WeakMap<object, Set<unknown>>,
): Method {
  return function counted(this: object, ...args: unknown[]) {
    const place = report.callers.of(counted);
    if (place !== undefined) {
      const { use, options, habits } = described(labelOf(report, this), name, this, args, handled);
      report.count(use, place, options);
      for (const habit of habits) report.count(use, place, [], habit);
    }
    return method.apply(this, args);
  };
}

/** The label of the nearest class of an object that is measured. */
function labelOf(report: UsageReport, self: object): string {
  for (let at: unknown = Object.getPrototypeOf(self); at !== null; at = Object.getPrototypeOf(at)) {
    const label = report.measured.get(at as object);
    if (label !== undefined) return label;
  }
  return "";
}

interface Described {
  readonly use: string;
  readonly options?: readonly string[];
  readonly habits: readonly string[];
}

function described(
  label: string,
  name: string,
  self: object,
  args: readonly unknown[],
  handled: WeakMap<object, Set<unknown>>,
): Described {
  const use = `${label}.${name}`;
  if ((name === "on" || name === "off") && (label === "call" || label === "client")) {
    const named = `${use}(${JSON.stringify(String(args[0]).slice(0, 60))})`;
    if (use !== "call.on") return { use: named, habits: [] };
    const known = handled.get(self) ?? new Set();
    handled.set(self, known);
    const habits = handlerHabits(self as Call, args, known.has(args[0]));
    known.add(args[0]);
    return { use: named, habits };
  }
  if (name === "wait_for") return { use, options: args.flat().map(String), habits: [] };
  if (label === "call") {
    return { use, options: optionsOfCall(args), habits: habitsOfCall(self as Call, name, args) };
  }
  if (use === "calling.dial" || use === "calling.new_call") {
    const speaker = self as { readonly [dialectKey]: Dialect };
    return { use, options: optionsIn(args), habits: deviceHabits(speaker, args) };
  }
  return { use, options: use === "messaging.send" ? optionsIn(args) : [], habits: [] };
}
