import { isJson, type Json } from "@twinline/core/internal";

/** One piece of what an app plays, as it is on the wire: `{type, params}`. */
export interface Medium {
  readonly type: string;
  readonly params: Json;
}

/** How long audio files last, seconds, by URL. One that is missing cannot be played. */
export type AudioDurations = Readonly<Record<string, number | "missing">>;

/** Speech has 150 words a minute. */
export const secondsPerWord = 0.4;

/** The default duration of an audio file, seconds. */
export const defaultAudio = 3;

/** One round of a ringtone, seconds: two of ringing and four of silence, as in North America. */
export const ringtoneRound = 6;

/** The words of a prompt, without the tags of SSML. */
export function spokenText(text: string): string {
  return (
    text
      // Not past the next "<": a string of many of them would be read again from each.
      .replace(/<[^<>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** How long it takes to say the words, seconds: one word at least. */
export function speechDuration(text: string): number {
  const words = spokenText(text).split(" ").filter(Boolean).length;
  return Math.max(1, words) * secondsPerWord;
}

/** The media of a request's `play` or `ringback`. */
export function mediaOf(list: unknown): Medium[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isJson).map((item) => ({
    type: String(item["type"]),
    params: isJson(item["params"]) ? item["params"] : {},
  }));
}

/** Whose voice speaks, as far as the app says: `en-US`, `female`. */
export interface Voice {
  readonly language: string | undefined;
  readonly gender: string | undefined;
}

/** What a person hears of a medium. */
export interface Audible {
  readonly kind: "speech" | "audio" | "silence" | "ringtone";
  readonly text: string;
  /** Seconds. */
  readonly duration: number;
  readonly voice?: Voice;
}

const word = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

function voiceOf({ language, gender }: Json): Voice {
  return { language: word(language), gender: word(gender) };
}

/**
 * What is heard of a medium and how long it lasts.
 *
 * @param audio durations of audio files by URL
 * @returns undefined when it cannot be played
 */
export function audible(medium: Medium, audio: AudioDurations): Audible | undefined {
  const { type, params } = medium;
  const given = typeof params["duration"] === "number" ? params["duration"] : undefined;
  switch (type) {
    case "tts": {
      const text = spokenText(String(params["text"] ?? ""));
      return { kind: "speech", text, duration: speechDuration(text), voice: voiceOf(params) };
    }
    case "audio": {
      const url = String(params["url"] ?? "");
      const duration = audio[url] ?? defaultAudio;
      return duration === "missing" ? undefined : { kind: "audio", text: url, duration };
    }
    case "silence":
      return { kind: "silence", text: "", duration: given ?? 0 };
    case "ringtone":
      return {
        kind: "ringtone",
        text: String(params["name"] ?? ""),
        duration: given ?? ringtoneRound,
      };
    default:
      // A type that the simulator does not know.
      return { kind: "audio", text: type, duration: given ?? defaultAudio };
  }
}
