import { effect } from "@preact/signals";

import type { SoundNote } from "../../src/notes/note.js";
import { announcement } from "../state/actions.js";
import { voice } from "../state/preferences.js";
import { calls, onSound, opened, shownCall } from "../state/session.js";
import { stateWords } from "../state/words.js";
import { beep, ring } from "./tones.js";
import { hasVoice, hush, pauseSpeech, speak } from "./voice.js";

interface Playing {
  readonly call: string;
  readonly pause: (paused: boolean) => void;
  readonly stop: () => void;
}

/** What sounds now, by the sound's name. */
const playing = new Map<string, Playing>();

const nameOf = ({ call_id, index }: SoundNote): string => `${call_id} ${index}`;

/** From now on what is heard on the call that is shown is heard here too. */
export function listen(): void {
  onSound(follow);
  effect(ringWhileWaiting);
  let shown = shownCall.peek();
  effect(() => {
    if (shownCall.value === shown && voice.value === "on") return;
    shown = shownCall.value;
    silenceAll();
  });
  effect(announceStates);
}

function follow(sound: SoundNote, isNew: boolean): void {
  const name = nameOf(sound);
  const current = playing.get(name);
  if (sound.ended !== undefined && current !== undefined) {
    playing.delete(name);
    // A prompt that was heard to its end may take the browser a little longer than the simulator.
    const complete = sound.kind === "speech" && sound.heard === sound.text;
    if (!complete) current.stop();
  } else if (current !== undefined) current.pause(sound.paused);
  else if (isNew && opened.peek() === undefined) begin(name, sound);
}

function begin(name: string, sound: SoundNote): void {
  const isOver = sound.ended !== undefined;
  // Two voices at a time are none.
  if (sound.call_id !== shownCall.value) return;
  if (sound.kind === "speech" && !isOver && !isSpoken()) announcement.value = sound.text;
  // A beep is over as soon as it begins.
  if (sound.kind === "beep") return beep();
  if (isOver) return;
  const { call_id: call } = sound;
  const stop = ((): (() => void) | undefined => {
    if (sound.kind === "ringtone") return ring(sound.text);
    if (sound.kind === "music") return ring("hold");
    return sound.kind === "speech" && voice.value === "on" ? speak(sound) : undefined;
  })();
  if (stop !== undefined) playing.set(name, { call, stop, pause: pauseSpeech });
  else if (sound.kind === "audio" && voice.value === "on") playing.set(name, playFile(sound));
}

const isSpoken = (): boolean => voice.value === "on" && hasVoice();

function playFile({ call_id: call, text }: SoundNote): Playing {
  const audio = new Audio(text);
  const play = (): void => {
    // A file that cannot be had is not heard; its name is in the conversation.
    audio.play().catch(() => undefined);
  };
  play();
  return {
    call,
    pause: (paused) => (paused ? audio.pause() : play()),
    stop: () => audio.pause(),
  };
}

function silenceAll(): void {
  for (const { stop } of playing.values()) stop();
  playing.clear();
  hush();
}

/** Rings for a call that comes in, and lets the caller hear that it rings at the other end. */
function ringWhileWaiting(): (() => void) | undefined {
  const waits = calls.value.filter(({ state }) => state === "created" || state === "ringing");
  if (waits.some(({ direction }) => direction === "incoming")) return ring("bell");
  return waits.some(({ id }) => id === shownCall.value) ? ring("us") : undefined;
}

let lastStates = new Map<string, string>();

function announceStates(): void {
  for (const call of calls.value) {
    const { id, state, direction, other } = call;
    if (lastStates.get(id) === state) continue;
    if (state === "answered") announcement.value = `Connected with ${other}`;
    else if (state === "ended") {
      announcement.value = `Call with ${other} over: ${stateWords(call)}`;
      if (id === shownCall.peek()) silenceAll();
    } else if (direction === "incoming" && !lastStates.has(id)) {
      announcement.value = `Incoming call from ${other}`;
    }
  }
  lastStates = new Map(calls.value.map(({ id, state }) => [id, state]));
}
