import { isPlainObject, snakeCase } from "@twinline/core/internal";

import { publicMethod } from "../common/rules.js";
import type { Call } from "../call/call.js";
import { callEventNames } from "../call/event-names.js";
import { isMedium, isTyped } from "../methods/argument-tests.js";
import { rows } from "../methods/call-methods.js";
import { dialectKey } from "../common/dialect.js";

type Args = readonly unknown[];

/** The names of the options among arguments, as they are documented. */
export const optionsIn = (args: Args): string[] => [
  ...new Set(args.filter(isPlainObject).flatMap((given) => Object.keys(given).map(snakeCase))),
];

/** As {@link optionsIn}, for the methods that take media among their arguments. */
export const optionsOfCall = (args: Args): string[] =>
  optionsIn(args.filter((given, index) => !isTyped(given) || (index === 0 && !isMedium(given))));

/** What is legacy about the arguments of a method of a call. */
export function habitsOfCall(call: Call, name: string, args: Args): string[] {
  if (!Object.hasOwn(rows, name.replace(/_async$/, ""))) return [];
  const [first, ...more] = args;
  return [
    ...(args.length > 0 && !isPlainObject(first) && !Array.isArray(first)
      ? ["arguments by position"]
      : []),
    ...(/^(?:play|prompt)(?:_async)?$/.test(name) ? mediaHabits(name, args) : []),
    ...(isPlainObject(first) && more.length > 0 && !more.every(isTyped)
      ? ["options in two arguments"]
      : []),
    ...(name.startsWith("prompt") && isPlainObject(first) && "type" in first
      ? ["type for prompt_type"]
      : []),
    ...(name.startsWith("connect") ? deviceHabits(call, args) : []),
    ...wrongValues(call, name.replace(/_async$/, "") as keyof typeof rows, args),
  ];
}

function mediaHabits(name: string, args: Args): string[] {
  const media = name.startsWith("play") ? args : args.slice(1);
  return media.length > 0 && media.every(isTyped) ? ["media as rest arguments"] : [];
}

/** Options that do not exist, and values of other types than documented: sent or dropped with a warning. */
function wrongValues(call: Call, name: keyof typeof rows, args: Args): string[] {
  const method = publicMethod(`call.${name}`, rows[name] as never);
  try {
    const { notes } = method.bind(undefined, args, call);
    // The words of a note may repeat a value: those of people have no place in a report.
    return notes.map(({ path, message, isMissing }) => {
      const at = path.replaceAll(/\[\d+\]/g, "[]");
      if (isMissing) return `${at} is missing`;
      return message.includes("is not an option")
        ? `${at} is not an option`
        : `${at || "an argument"} is not as documented`;
    });
  } catch {
    return [];
  }
}

/** What is legacy about the devices that are dialled or connected. */
export function deviceHabits(
  speaker: { readonly [dialectKey]: { readonly name: string } },
  args: Args,
): string[] {
  const isNode = speaker[dialectKey].name === "node";
  const [first] = args;
  const given = isPlainObject(first) && "devices" in first ? [first["devices"]] : args;
  const devices = given.flat(Infinity as 1).filter(isPlainObject);
  const some = (test: (device: Readonly<Record<string, unknown>>) => boolean): boolean =>
    devices.some((device) =>
      test(isPlainObject(device["params"]) ? { ...device, ...device["params"] } : device),
    );
  return [
    ...(some((device) => "from" in device || "to" in device)
      ? ["from and to for from_number and to_number"]
      : []),
    ...(isNode && Array.isArray(first) && first.length > 1
      ? ["devices in a list ring at the same time"]
      : []),
    ...(isNode && some(({ timeout }) => timeout == null)
      ? ["30 seconds for a device without timeout"]
      : []),
  ];
}

/** What is legacy about a handler of a call's event. */
export function handlerHabits(call: Call, [event, handler]: Args, isSecond: boolean): string[] {
  const isNode = call[dialectKey].name === "node";
  return [
    ...(callEventNames.includes(String(event)) ? [] : ["there is no such event"]),
    ...(isNode && typeof handler === "function" && handler.length > 0
      ? ["the handler gets the call first"]
      : []),
    ...(isNode && isSecond ? ["replaces the handler that was there"] : []),
  ];
}
