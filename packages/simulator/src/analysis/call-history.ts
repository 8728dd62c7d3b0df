import type { Json } from "@twinline/core/internal";

/** A command of the app, as a bar on the timeline. */
export interface Span {
  readonly kind: "span";
  /** Its place in the session: spans and marks of one time are in this order. */
  readonly order: number;
  readonly method: string;
  /** What it carries, in a few words. */
  readonly title: string;
  readonly began: number;
  ended: number | undefined;
  /** How it ended: `finished`, `digit 1`, `refused: 409`, `the caller hung up`. */
  outcome: string | undefined;
  failed: boolean;
  /** A recording, once there is one. */
  url: string | undefined;
  /** The frame that began it. */
  readonly frame: number;
}

/** One moment on a call. */
export interface Mark {
  readonly kind: "mark";
  readonly order: number;
  readonly at: number;
  /** What caused it. */
  readonly by: "platform" | "app" | "person" | "fault";
  readonly name: string;
  detail: string;
  readonly failed: boolean;
  readonly frame: number | undefined;
}

/** A sound on a call: heard or said by the person. */
export interface Utterance {
  readonly key: string;
  /** Its place in the session, as of spans and marks. */
  readonly order: number;
  /** `me`: the person on this leg. `other`: the party that the leg is connected with. */
  readonly by: "app" | "other" | "me";
  readonly kind: "speech" | "audio" | "silence" | "ringtone" | "digits" | "beep" | "music";
  /** All of it, however much was heard. */
  text: string;
  /** How much of it was heard, once it has ended. */
  heard: string | undefined;
  readonly language: string | undefined;
  readonly gender: string | undefined;
  paused: boolean;
  readonly at: number;
  until: number | undefined;
  /** Of the person: the prompt that was interrupted. */
  readonly bargeIn: boolean;
}

/** An act of the person. */
export interface PersonAct {
  readonly order: number;
  readonly at: number;
  readonly act: "press" | "say" | "tone" | "answer" | "decline" | "hang_up";
  readonly text: string;
  /** The sound that it interrupts. */
  readonly during: Utterance | undefined;
}

export interface StateChange {
  readonly state: string;
  readonly at: number;
  readonly frame: number | undefined;
}

/** Why no client got a call: the contexts that clients listen to, and the most similar name. */
export interface Unheard {
  readonly context: string;
  readonly listened: readonly { readonly context: string; readonly clients: number }[];
  readonly nearest: string | undefined;
}

/** Who ended a call. */
export type Ender = "person" | "app" | "platform";

/** Everything that is known about one call. */
export interface CallHistory {
  readonly id: string;
  readonly order: number;
  direction: "inbound" | "outbound";
  from: string;
  to: string;
  context: string;
  readonly began: number;
  answered: number | undefined;
  ended: number | undefined;
  end_reason: string | undefined;
  ended_by: Ender | undefined;
  readonly states: StateChange[];
  readonly spans: Span[];
  readonly marks: Mark[];
  readonly utterances: Utterance[];
  readonly acts: PersonAct[];
  unheard: Unheard | undefined;
  /** The calls that it is or was connected with. */
  readonly peers: Set<string>;
  /** The conferences and queues that it is or was in. */
  readonly rooms: Set<string>;
  /** The id that its leg had before. */
  was: string | undefined;
  /** How many commands the app sent. */
  commands: number;
  /** The params of each command, for a test. */
  readonly requests: { readonly method: string; readonly params: Json }[];
  /** How many refusals and faults there were. */
  troubles: number;
}

export function newHistory(id: string, order: number, began: number): CallHistory {
  return {
    id,
    order,
    direction: "inbound",
    from: "",
    to: "",
    context: "",
    began,
    answered: undefined,
    ended: undefined,
    end_reason: undefined,
    ended_by: undefined,
    states: [],
    spans: [],
    marks: [],
    utterances: [],
    acts: [],
    unheard: undefined,
    peers: new Set(),
    rooms: new Set(),
    was: undefined,
    commands: 0,
    requests: [],
    troubles: 0,
  };
}
