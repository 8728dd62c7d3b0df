import type { LegacyMethod } from "../legacy/methods.js";
import type { Call, Member } from "../source/syntax.js";
import { devicesText } from "./devices.js";
import { afterEvent, isDropped, simpleTarget } from "./follow-up.js";
import type { Move } from "./move.js";
import { objectText } from "./options.js";

/** `connect`, which returns once the outcome is known. */
export function connecting(move: Move, call: Call, callee: Member, method: LegacyMethod): void {
  const target = simpleTarget(move, callee);
  if (target === undefined) return;
  const as = (type: string): string => (move.module.isTypeScript ? ` as ${type}` : "");
  const params = `${target}.device.params`;
  const found = devicesText(move, call, {
    from: `${params}.from_number${as("string")}`,
    timeout: `${params}.timeout ?? 30`,
  });
  if (found === undefined) {
    move.doubt(
      call,
      "method",
      "the devices to connect are not written here: v3 needs groups of devices, [[one], [two, three]]",
    );
    return;
  }
  if (method.isAsync && !isDropped(move, call)) {
    move.doubt(
      call,
      "method",
      "v3 has no action for connect: wait for the calling.call.connect event",
    );
    return;
  }
  const text = (): string => {
    const more = found.more.map(([name, one]) => [name, one()] as const);
    const options = more.length === 0 ? "" : `, ${objectText(move, more, "")}`;
    return `${target}.connect(${found.devices()}${options})`;
  };
  if (method.isAsync) {
    move.rewriter.replace(call, text);
    return;
  }
  afterEvent(
    move,
    call,
    callee,
    "calling.call.connect",
    (one) => `${one}.connect_state !== ${move.quoted("connecting")}`,
    text,
  );
}
