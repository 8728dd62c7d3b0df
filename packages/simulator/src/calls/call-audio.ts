import { secondsPerWord } from "../media/duration.js";
import { Track } from "../media/track.js";
import type { Sound, Transcript } from "../people/transcript.js";
import type { CallInput } from "./call-input.js";

/** Which side of a call is meant: what the person says, what the person hears, or both. */
export type AudioDirection = "speak" | "listen" | "both";

/** Everything that is heard on a call, in both directions, for recordings, streams and taps. */
export class CallAudio {
  /** What the person at the other end says and presses. */
  readonly spoken: Track;
  /** What that person hears. */
  readonly heard: Track;
  /** The prompts that are heard now: what ends each, and how long they were heard before. */
  readonly #going = new Map<Sound, { end: (() => number) | undefined; before: number }>();

  /** @param now seconds on the clock */
  constructor(input: CallInput, transcript: Transcript, now: () => number) {
    this.spoken = new Track(now);
    this.heard = new Track(now);
    this.#listenTo(input);
    transcript.watch((sound) => this.#follow(sound));
  }

  tracks(direction: AudioDirection): Track[] {
    if (direction === "speak") return [this.spoken];
    return direction === "listen" ? [this.heard] : [this.spoken, this.heard];
  }

  #listenTo(input: CallInput): void {
    let end: (() => number) | undefined;
    input.observe({
      onDigit: (digit) => this.spoken.add("digits", digit),
      onTone: (tone) => {
        this.spoken.add(tone, "");
        return false;
      },
      onSpeechBegins: ({ text, duration }) => {
        const words = Math.max(1, text.split(" ").length);
        end = this.spoken.begin("speech", text, 0, duration / words);
      },
      onSpeechEnds: () => {
        end?.();
        end = undefined;
      },
    });
  }

  #follow(sound: Sound): void {
    const { kind, whole } = sound;
    // Tones are noted as a moment: when they begin, and for each further digit.
    if (kind === "digits") {
      if (sound.over) this.heard.add(kind, whole.slice(-1));
      return;
    }
    if (kind === "beep") {
      if (!sound.over) this.heard.add(kind, "");
      return;
    }
    const going = this.#going.get(sound) ?? { end: undefined, before: 0 };
    if (sound.over || sound.paused) {
      going.before += going.end?.() ?? 0;
      going.end = undefined;
    } else {
      going.end ??= this.heard.begin(kind, whole, going.before, secondsPerWord);
    }
    if (sound.over) this.#going.delete(sound);
    else this.#going.set(sound, going);
  }
}
