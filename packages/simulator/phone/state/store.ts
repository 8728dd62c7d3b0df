import { computed, signal } from "@preact/signals";

import type {
  CallStory,
  NetworkView,
  PhoneCall,
  PhoneFrame,
  PhoneSound,
  ToPage,
} from "../../src/phone/messages.js";

/** How many frames the page keeps. */
const kept = 3000;

export const host = signal("");
export const methods = signal<readonly string[]>([]);
export const events = signal<readonly string[]>([]);
export const network = signal<NetworkView>({
  clients: [],
  contexts: [],
  numbers: [],
  own: [],
  rules: [],
  refuses_authentication: false,
  pings_muted: false,
  read_interval: 0,
});
export const calls = signal<readonly PhoneCall[]>([]);
/** What was heard and said, by call, in order of its beginning. */
export const sounds = signal<ReadonlyMap<string, readonly PhoneSound[]>>(new Map());
export const stories = signal<readonly CallStory[]>([]);
export const frames = signal<readonly PhoneFrame[]>([]);
/** The call that fills the phone's screen; undefined: the dialler does. */
export const shownCall = signal<string | undefined>(undefined);
/** The call whose timeline is shown, when the person has chosen one. */
export const chosenStory = signal<string | undefined>(undefined);

export const current = computed(() => calls.value.find(({ id }) => id === shownCall.value));
export const liveCalls = computed(() => calls.value.filter(({ state }) => state !== "ended"));

let run = "";
/** What the simulator's clock is ahead of this page's, seconds. */
let ahead = 0;

/** Seconds since the simulator was started, as far as the page knows. */
export const simulatorNow = (): number => performance.now() / 1000 + ahead;

type Handler = (sound: PhoneSound, known: boolean) => void;
let hear: Handler = () => undefined;

/** Who is told of each sound as it comes. */
export function onSound(handler: Handler): void {
  hear = handler;
}

/** Takes in what the simulator tells. */
export function receive(message: ToPage): void {
  switch (message.is) {
    case "welcome":
      return welcome(message);
    case "network":
      network.value = message.network;
      return;
    case "call":
      return takeCall(message.call);
    case "sound":
      return takeSound(message.sound);
    case "stories":
      ahead = message.now - performance.now() / 1000;
      stories.value = merged(stories.value, message.stories);
      return;
    case "frames":
      return takeFrames(message.frames);
    case "done":
    case "failed":
      return;
  }
}

function welcome(message: Extract<ToPage, { is: "welcome" }>): void {
  host.value = message.host;
  methods.value = message.methods;
  events.value = message.events;
  if (message.run === run) return;
  run = message.run;
  calls.value = [];
  sounds.value = new Map();
  stories.value = [];
  frames.value = [];
  shownCall.value = undefined;
  chosenStory.value = undefined;
}

function takeCall(call: PhoneCall): void {
  const isNew = !calls.value.some(({ id }) => id === call.id);
  calls.value = merged(calls.value, [call]);
  // A new call comes to the front, unless the person is talking.
  if (isNew && call.state !== "ended" && !isTalking()) shownCall.value = call.id;
}

function isTalking(): boolean {
  return current.value !== undefined && current.value.state !== "ended";
}

function takeSound(sound: PhoneSound): void {
  const before = sounds.value.get(sound.call) ?? [];
  const isSame = (other: PhoneSound): boolean =>
    other.index === sound.index && (other.by === "me") === (sound.by === "me");
  const known = before.some(isSame);
  const after = known
    ? before.map((other) => (isSame(other) ? sound : other))
    : [...before, sound].toSorted((one, other) => one.at - other.at);
  sounds.value = new Map(sounds.value).set(sound.call, after);
  hear(sound, known);
}

function takeFrames(passed: readonly PhoneFrame[]): void {
  const last = frames.value.at(-1)?.number ?? 0;
  const fresh = passed.filter(({ number }) => number > last);
  if (fresh.length > 0) frames.value = [...frames.value, ...fresh].slice(-kept);
}

function merged<Item extends { readonly id: string }>(
  known: readonly Item[],
  told: readonly Item[],
): readonly Item[] {
  const byId = new Map(known.map((item) => [item.id, item]));
  for (const item of told) byId.set(item.id, item);
  return [...byId.values()];
}
