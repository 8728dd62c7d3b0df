import type { Ringtone } from "./ringtones.js";

/** A recorded file. */
export interface AudioMedium {
  readonly type: "audio";
  /** Address of the file, `http:` or `https:`. */
  readonly url: string;
}

/** Text that is spoken. */
export interface TtsMedium {
  readonly type: "tts";
  /** What is said. */
  readonly text: string;
  /** Language tag. The platform's default is `en-US`. */
  readonly language?: string | undefined;
  /** Kind of voice. The platform's default is `female`. */
  readonly gender?: "male" | "female" | undefined;
  /** A voice by its provider's name. It decides over `gender`. */
  readonly voice?: string | undefined;
}

/** Nothing, for a while. */
export interface SilenceMedium {
  readonly type: "silence";
  /** How long, seconds. */
  readonly duration: number;
}

/** A country's ringing tone. */
export interface RingtoneMedium {
  readonly type: "ringtone";
  readonly name: Ringtone;
  /** How long, seconds. By default one iteration of the tone. */
  readonly duration?: number | undefined;
}

type FlatMedium = AudioMedium | TtsMedium | SilenceMedium | RingtoneMedium;

type Nested<M> = M extends { readonly type: infer Type }
  ? { readonly type: Type; readonly params: Omit<M, "type"> }
  : never;

/** Something to play, flat (`{type: "tts", text}`) or nested (`{type: "tts", params: {text}}`). */
export type Medium = FlatMedium | Nested<FlatMedium>;
