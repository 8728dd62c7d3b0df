import { tones } from "../state/preferences.js";

const rows = [697, 770, 852, 941];
const columns = [1209, 1336, 1477, 1633];
const layout = ["123A", "456B", "789C", "*0#D"];

const nothing = (): void => undefined;

let context: AudioContext | undefined;

/** The two frequencies of a key, hertz. */
export function frequenciesOf(key: string): readonly number[] {
  const row = layout.findIndex((keys) => keys.includes(key));
  const column = layout[row]?.indexOf(key) ?? -1;
  return [rows[row], columns[column]].filter((frequency) => frequency !== undefined);
}

/** Sounds frequencies together. Returns what ends it before its time. */
function sound(frequencies: readonly number[], seconds: number, loudness: number): () => void {
  if (tones.value === "off") return nothing;
  context ??= new AudioContext();
  // A browser lets a page sound only once the person has touched it.
  void context.resume();
  const start = context.currentTime;
  const gain = context.createGain();
  gain.connect(context.destination);
  // A ramp at both ends, for a tone that is cut clicks.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness / frequencies.length, start + 0.01);
  gain.gain.setValueAtTime(loudness / frequencies.length, start + seconds - 0.02);
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  const oscillators = frequencies.map((frequency) => {
    const oscillator = new OscillatorNode(context as AudioContext, { frequency });
    oscillator.connect(gain);
    oscillator.start(start);
    oscillator.stop(start + seconds);
    return oscillator;
  });
  return () => {
    for (const oscillator of oscillators) oscillator.stop();
  };
}

/** The tone of a key. */
export function keyTone(key: string): void {
  sound(frequenciesOf(key), 0.16, 0.24);
}

/** The beep before a recording. */
export function beep(): void {
  sound([1000], 0.35, 0.2);
}

interface Cadence {
  readonly frequencies: readonly number[];
  /** Seconds of sound and of silence, in turn. */
  readonly pattern: readonly number[];
}

const cadences: Readonly<Record<string, Cadence>> = {
  us: { frequencies: [440, 480], pattern: [2, 4] },
  uk: { frequencies: [400, 450], pattern: [0.4, 0.2, 0.4, 2] },
  de: { frequencies: [425], pattern: [1, 4] },
  fr: { frequencies: [440], pattern: [1.5, 3.5] },
  it: { frequencies: [425], pattern: [1, 4] },
  at: { frequencies: [420], pattern: [1, 5] },
  bell: { frequencies: [784, 988], pattern: [0.4, 0.2, 0.4, 2] },
  busy: { frequencies: [480, 620], pattern: [0.5, 0.5] },
  hold: { frequencies: [330, 415, 494], pattern: [1.6, 0.8] },
};

/** Repeats a tone by its country's pattern until it is stopped. */
export function ring(name: string): () => void {
  const { frequencies, pattern } = cadences[name] ?? { frequencies: [440, 480], pattern: [2, 4] };
  let step = 0;
  let silence = nothing;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    const seconds = pattern[step % pattern.length] ?? 1;
    if (step % 2 === 0) silence = sound(frequencies, seconds, 0.12);
    step += 1;
    timer = setTimeout(next, seconds * 1000);
  };
  next();
  return () => {
    clearTimeout(timer);
    silence();
  };
}
