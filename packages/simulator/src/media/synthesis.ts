import type { Segment, SegmentKind } from "./track.js";

/** Samples a second of everything that is rendered. */
export const sampleRate = 8000;

const full = 32_767;

/** The two tones of a key, Hz. */
const keyTones: Readonly<Record<string, readonly [low: number, high: number]>> = Object.fromEntries(
  [
    [697, "123A"],
    [770, "456B"],
    [852, "789C"],
    [941, "*0#D"],
  ].flatMap(([low, keys]) =>
    Array.from(String(keys), (key, column) => [
      key,
      [Number(low), [1209, 1336, 1477, 1633][column] ?? 0],
    ]),
  ),
);

/** The notes of the music on hold, Hz, half a second each. */
const melody = [262, 330, 392, 523, 392, 330];

/** How much of its time a word is heard; the rest is the gap to the next. */
const voiced = 0.8;

/**
 * Makes stretches of sound audible: speech is a soft tone for each word, keys have their true tones,
 * files and music are chords. The same stretches always sound the same.
 *
 * @param segments mixed with each other; their times count from the first sample of all
 * @param first the number of the first sample that is wanted
 * @param count how many samples are wanted
 */
export function rendered(segments: readonly Segment[], first: number, count: number): Int16Array {
  const mix = new Float64Array(count);
  for (const segment of segments) {
    const begin = Math.max(0, Math.ceil(segment.from * sampleRate - 1e-6) - first);
    const end = Math.min(count, Math.ceil(segment.until * sampleRate - 1e-6) - first);
    for (let index = begin; index < end; index += 1) {
      const time = (first + index) / sampleRate - segment.from + segment.before;
      mix[index] = (mix[index] ?? 0) + levels[segment.kind](segment, time);
    }
  }
  return Int16Array.from(mix, (value) => Math.round(Math.max(-1, Math.min(1, value)) * full));
}

/** The level of each kind of sound at a time since its begin, -1 to 1. */
const levels: Readonly<Record<SegmentKind, (segment: Segment, time: number) => number>> = {
  speech: ({ text, pace }, time) => (text === "" ? 0.15 * noise(time) : spoken(text, pace, time)),
  digits: ({ text }, time) => {
    const [low, high] = keyTones[text] ?? [0, 0];
    return 0.25 * (tone(low, time) + tone(high, time));
  },
  beep: (_, time) => 0.3 * tone(1000, time),
  CED: (_, time) => 0.3 * tone(2100, time),
  CNG: (_, time) => 0.3 * tone(1100, time),
  ringtone: (_, time) => (time % 6 < 2 ? 0.15 * (tone(440, time) + tone(480, time)) : 0),
  music: (_, time) => 0.2 * tone(melody[Math.floor(time * 2) % melody.length] ?? 0, time),
  audio: (_, time) => 0.1 * (tone(262, time) + tone(330, time) + tone(392, time)),
  silence: () => 0,
};

function spoken(text: string, pace: number, time: number): number {
  const words = text.split(" ");
  const index = Math.floor(time / pace);
  const word = words[index];
  const within = (time - index * pace) / (pace * voiced);
  if (word === undefined || word === "" || within >= 1) return 0;
  const pitch = 110 + (hash(word) % 12) * 10;
  const timbre = tone(pitch, time) + 0.5 * tone(2 * pitch, time) + 0.25 * tone(5 * pitch, time);
  return 0.2 * Math.sin(Math.PI * within) * timbre;
}

const tone = (frequency: number, time: number): number => Math.sin(2 * Math.PI * frequency * time);

/** Noise that is the same each time. */
function noise(time: number): number {
  const wild = Math.sin(Math.round(time * sampleRate) * 12.9898) * 43_758.5453;
  return (wild - Math.floor(wild)) * 2 - 1;
}

function hash(word: string): number {
  let sum = 0;
  for (const letter of word) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum;
}
