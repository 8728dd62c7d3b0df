import type { CallRequest, Handler, PlatformRequest } from "../requests/request.js";
import { ai } from "./ai.js";
import { collect } from "./collect.js";
import { conference, room } from "./conference.js";
import { connect } from "./connect.js";
import { detect } from "./detect.js";
import { begin, dial } from "./dial.js";
import { digitBindings } from "./digit-bindings.js";
import { digits } from "./digits.js";
import { fax } from "./fax.js";
import { lifecycle } from "./lifecycle.js";
import { live } from "./live.js";
import { sendMessage } from "./messaging.js";
import { pay } from "./pay.js";
import { play } from "./play.js";
import { playAndCollect } from "./play-and-collect.js";
import { queue } from "./queue.js";
import { record } from "./record.js";
import { refer } from "./refer.js";
import { sidecar } from "./sidecar.js";
import { sound } from "./sound.js";
import { stream } from "./stream.js";
import { tap } from "./tap.js";
import { transcribe } from "./transcribe.js";
import { transfer } from "./transfer.js";

/** What the platform does about a method. */
export type MethodHandler =
  | { readonly kind: "call"; readonly handle: Handler<CallRequest> }
  | { readonly kind: "platform"; readonly handle: Handler<PlatformRequest> };

/** Handlers of commands about a call, by method. */
export type CallHandlers = Readonly<Record<string, Handler<CallRequest>>>;

const onCalls: CallHandlers = {
  ...lifecycle,
  ...play,
  ...playAndCollect,
  ...collect,
  ...record,
  ...detect,
  ...connect,
  ...conference,
  ...room,
  ...queue,
  ...transfer,
  ...refer,
  ...digits,
  ...digitBindings,
  ...sound,
  ...stream,
  ...tap,
  ...transcribe,
  ...live,
  ...ai,
  ...sidecar,
  ...pay,
  ...fax,
};

const onPlatform: Readonly<Record<string, Handler<PlatformRequest>>> = {
  "calling.dial": dial,
  "calling.begin": begin,
  "messaging.send": sendMessage,
};

/** What is done about each method of the catalogue, but for those of the session itself. */
export const behaviours = {
  find(method: string): MethodHandler | undefined {
    const onCall = Object.hasOwn(onCalls, method) ? onCalls[method] : undefined;
    if (onCall !== undefined) return { kind: "call", handle: onCall };
    const handle = Object.hasOwn(onPlatform, method) ? onPlatform[method] : undefined;
    return handle === undefined ? undefined : { kind: "platform", handle };
  },
};
