import { ai, aiEvents } from "./ai.js";
import { bridge, bridgeEvents } from "./bridge.js";
import { collect, collectEvents } from "./collect.js";
import { conference, conferenceEvents } from "./conference.js";
import { detect, detectEvents } from "./detect.js";
import { digits, digitsEvents } from "./digits.js";
import { fax, faxEvents } from "./fax.js";
import { lifecycle, lifecycleEvents } from "./lifecycle.js";
import { messaging, messagingEvents } from "./messaging.js";
import { pay, payEvents } from "./pay.js";
import { play, playEvents } from "./play.js";
import { queue, queueEvents } from "./queue.js";
import { record, recordEvents } from "./record.js";
import { room } from "./room.js";
import { session, sessionEvents } from "./session.js";
import { sound, soundEvents } from "./sound.js";
import { tapAndStream, tapAndStreamEvents } from "./tap-and-stream.js";
import { transcribe, transcribeEvents } from "./transcribe.js";

/** All rows, by family. */
export const families = {
  lifecycle: { methods: lifecycle, events: lifecycleEvents },
  bridge: { methods: bridge, events: bridgeEvents },
  sound: { methods: sound, events: soundEvents },
  digits: { methods: digits, events: digitsEvents },
  play: { methods: play, events: playEvents },
  record: { methods: record, events: recordEvents },
  collect: { methods: collect, events: collectEvents },
  detect: { methods: detect, events: detectEvents },
  fax: { methods: fax, events: faxEvents },
  "tap-and-stream": { methods: tapAndStream, events: tapAndStreamEvents },
  pay: { methods: pay, events: payEvents },
  conference: { methods: conference, events: conferenceEvents },
  queue: { methods: queue, events: queueEvents },
  room: { methods: room, events: {} },
  transcribe: { methods: transcribe, events: transcribeEvents },
  ai: { methods: ai, events: aiEvents },
  messaging: { methods: messaging, events: messagingEvents },
  session: { methods: session, events: sessionEvents },
};

type Families = typeof families;

/** `Merged<{ a: 1 } | { b: 2 }>` is `{ a: 1 } & { b: 2 }`. */
type Merged<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

function merged<Part extends "methods" | "events">(
  part: Part,
): Merged<Families[keyof Families][Part]> {
  const rows = Object.values(families).flatMap((family) => Object.entries(family[part]));
  return Object.fromEntries(rows) as Merged<Families[keyof Families][Part]>;
}

/** The row of each method, by its name on the wire. */
export const methods = merged("methods");

/** The row of each event, by its name on the wire. */
export const events = merged("events");
