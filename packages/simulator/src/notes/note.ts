import type { SoundKind } from "../people/transcript.js";

/** A leg was made, or has another id from now on. */
export interface LegNote {
  readonly is: "leg";
  readonly call_id: string;
  readonly direction: "inbound" | "outbound";
  readonly from: string;
  readonly to: string;
  readonly context: string;
  /** The id that it had before. */
  readonly was?: string | undefined;
}

/** An inbound call reached no client. */
export interface UnheardNote {
  readonly is: "unheard";
  readonly call_id: string;
  readonly context: string;
  /** The contexts that clients listen to, and how many do. */
  readonly listened: readonly { readonly context: string; readonly clients: number }[];
}

/** What a person does on a leg. */
export interface ActNote {
  readonly is: "act";
  readonly call_id: string;
  readonly act: "press" | "say" | "tone" | "answer" | "decline" | "hang_up";
  /** The key, the words or the tone. Words are all that the person means to say. */
  readonly text: string;
}

/** A person has said something: the end of the `say` before it. */
export interface SaidNote {
  readonly is: "said";
  readonly call_id: string;
  /** What was said of it. */
  readonly text: string;
}

/** What a person hears. One sound has a note when it begins and at every change, under one index. */
export interface SoundNote {
  readonly is: "sound";
  readonly call_id: string;
  readonly index: number;
  readonly kind: SoundKind;
  readonly from: "app" | "person";
  /** All of it, however much was heard. */
  readonly text: string;
  /** How much of it was heard, once it has ended. */
  readonly heard?: string | undefined;
  readonly language?: string | undefined;
  readonly gender?: string | undefined;
  readonly paused: boolean;
  /** When it began, seconds since the simulator was started. */
  readonly began: number;
  readonly ended?: number | undefined;
}

/** A leg has ended. */
export interface OverNote {
  readonly is: "over";
  readonly call_id: string;
  readonly reason: string;
}

/** A connection of a client was opened or closed. */
export interface ConnectionNote {
  readonly is: "connection";
  readonly number: number;
  readonly open: boolean;
}

/** A fault was injected, or ended. */
export interface DisturbanceNote {
  readonly is: "disturbance";
  /** `drop_connections`, `fail_next`, … */
  readonly what: string;
  readonly detail: string;
}

/** What happens beside the frames: what people do and hear, and which faults are injected. */
export type Note =
  | LegNote
  | UnheardNote
  | ActNote
  | SaidNote
  | SoundNote
  | OverNote
  | ConnectionNote
  | DisturbanceNote;

/** A note with its time. In a saved session it is between the frames, where it happened. */
export interface TimedNote {
  /** Seconds since the simulator was started. */
  readonly at: number;
  readonly note: Note;
}
