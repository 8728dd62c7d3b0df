import { computed, signal } from "@preact/signals";

import type { CallHistory, Utterance } from "../../src/analysis/call-history.js";
import { isNote, type Entry } from "../../src/analysis/session-file.js";
import { SessionModel } from "../../src/analysis/session-model.js";
import type { SoundNote } from "../../src/notes/note.js";
import type { NetworkView, PhoneCall, ToPage } from "../../src/phone/messages.js";
import { resetTime, setNow, setTime } from "./time.js";

/** A session that was opened from a file. */
export interface OpenedSession {
  readonly name: string;
  readonly model: SessionModel;
  readonly entries: readonly Entry[];
}

/** How many entries of the live session are kept, to be saved. */
const mostEntries = 40_000;

const emptyNetwork: NetworkView = {
  clients: [],
  contexts: [],
  numbers: [],
  own: [],
  rules: [],
  failing: [],
  refuses_authentication: false,
  pings_muted: false,
  read_interval: 0,
};

export const host = signal("");
export const methods = signal<readonly string[]>([]);
export const events = signal<readonly string[]>([]);
export const network = signal<NetworkView>(emptyNetwork);
/** The calls of the phone. */
export const calls = signal<readonly PhoneCall[]>([]);
/** The session that was opened from a file, if one is shown. */
export const opened = signal<OpenedSession | undefined>(undefined);
/** Counts the changes of the live session. */
export const revision = signal(0);
/** The call that fills the phone's screen; undefined: the dialler does. */
export const shownCall = signal<string | undefined>(undefined);

export const current = computed(() => calls.value.find(({ id }) => id === shownCall.value));
export const liveCalls = computed(() => calls.value.filter(({ state }) => state !== "ended"));

let liveModel = new SessionModel();
let entries: Entry[] = [];
let run = "";

/** The session that is shown. Who reads it here is drawn again when it changes. */
export function model(): SessionModel {
  return opened.value?.model ?? (revision.value >= 0 ? liveModel : liveModel);
}

/** Everything that is kept of the session that is shown. */
export const shownEntries = (): readonly Entry[] => opened.peek()?.entries ?? entries;

/** What was heard and said on a call, also after it went on under another id. */
export function conversationOf(id: string): Utterance[] {
  const shown = model();
  const found: CallHistory[] = [];
  for (let history = shown.history(id); history !== undefined && !found.includes(history);) {
    const { id: known } = history;
    found.push(history);
    history = shown.histories.find(({ was }) => was === known);
  }
  return found.flatMap(({ utterances }) => utterances);
}

type SoundListener = (sound: SoundNote, isNew: boolean) => void;
let hear: SoundListener = () => undefined;

/** Has each sound of the live session followed as it changes. */
export function onSound(listener: SoundListener): void {
  hear = listener;
}

/** Takes what the simulator sends. */
export function receive(message: ToPage): void {
  switch (message.is) {
    case "welcome":
      return welcome(message);
    case "network":
      network.value = message.network;
      return;
    case "time":
      return setTime(message.time);
    case "call":
      return receiveCall(message.call);
    case "entries":
      return receiveEntries(message);
    case "done":
    case "failed":
      return;
  }
}

function welcome(message: Extract<ToPage, { is: "welcome" }>): void {
  host.value = message.host;
  methods.value = message.methods;
  events.value = message.events;
  // The simulator sends what happened so far: also what the page missed while it was away.
  liveModel = new SessionModel();
  entries = [];
  if (message.run !== run) {
    resetTime();
    calls.value = [];
    shownCall.value = undefined;
  }
  run = message.run;
  revision.value += 1;
}

function receiveCall(call: PhoneCall): void {
  const isNew = !calls.value.some(({ id }) => id === call.id);
  const known = new Map(calls.value.map((item) => [item.id, item]));
  calls.value = [...known.set(call.id, call).values()].slice(-200);
  // A new call comes to the front, unless the person is talking.
  if (isNew && call.state !== "ended" && !isTalking()) shownCall.value = call.id;
}

function isTalking(): boolean {
  return current.value !== undefined && current.value.state !== "ended";
}

function receiveEntries(message: Extract<ToPage, { is: "entries" }>): void {
  setNow(message.now);
  for (const entry of message.entries) {
    const note = isNote(entry) && entry.note.is === "sound" ? entry.note : undefined;
    const isNew = note !== undefined && !hasSound(note);
    liveModel.add(entry);
    if (note !== undefined && !message.past) hear(note, isNew);
  }
  entries.push(...message.entries);
  if (entries.length > mostEntries * 1.1) entries = entries.slice(-mostEntries);
  showSoon();
}

/** The shortest time between two renderings, milliseconds. */
const drawInterval = 100;

let drawn = 0;
let drawing: ReturnType<typeof setTimeout> | undefined;

/** Has the page drawn with what is new: at once, or when it was not drawn for a while. */
function showSoon(): void {
  if (drawing !== undefined) return;
  const wait = Math.max(0, drawn + drawInterval - performance.now());
  drawing = setTimeout(() => {
    drawing = undefined;
    drawn = performance.now();
    revision.value += 1;
  }, wait);
}

function hasSound({ call_id, index }: SoundNote): boolean {
  const key = `sound ${index}`;
  return liveModel.history(call_id)?.utterances.some((known) => known.key === key) ?? false;
}
