// What the page and the simulator say to each other. It imports nothing: the page is compiled with it.

/** A call of the phone, seen from the person who holds it. */
export interface PhoneCall {
  readonly id: string;
  /** `placed`: the person called an app. `incoming`: an app called the person. */
  readonly direction: "placed" | "incoming";
  /** The person's own number. */
  readonly own: string;
  /** The number at the other end. */
  readonly other: string;
  /** Where a placed call was offered. */
  readonly context: string;
  readonly state: "created" | "ringing" | "answered" | "ending" | "ended";
  readonly end_reason?: string | undefined;
  /** Seconds since the simulator was started. */
  readonly began: number;
  readonly answered?: number | undefined;
  readonly ended?: number | undefined;
}

/** Something heard on a call, or said by the person. */
export interface PhoneSound {
  readonly call: string;
  /** Counts up from 0 within `by`. */
  readonly index: number;
  /** `me`: the person who holds the phone. `other`: whoever the call is connected with. */
  readonly by: "app" | "other" | "me";
  readonly kind: "speech" | "audio" | "silence" | "ringtone" | "digits" | "beep" | "music";
  /** All of it, however much was heard. */
  readonly text: string;
  /** How much of it was heard, once it is over. */
  readonly heard?: string | undefined;
  readonly language?: string | undefined;
  readonly gender?: string | undefined;
  readonly paused: boolean;
  /** Seconds since the simulator was started. */
  readonly at: number;
  readonly until?: number | undefined;
}

/** A command of an app that runs on a call for a while. */
export interface StorySpan {
  readonly key: string;
  readonly method: string;
  readonly title: string;
  readonly began: number;
  readonly ended?: number | undefined;
  /** How it ended: `finished`, `no_input`, `refused: 409`. */
  readonly outcome?: string | undefined;
  /** A recording, once there is one. */
  readonly url?: string | undefined;
  /** The frame that began it. */
  readonly frame: number;
}

/** One moment on a call. */
export interface StoryMark {
  readonly at: number;
  readonly name: string;
  readonly detail: string;
  readonly frame: number;
}

/** What an app and the platform said about a call, as a timeline shows it. */
export interface CallStory {
  readonly id: string;
  readonly direction: "inbound" | "outbound";
  readonly from: string;
  readonly to: string;
  readonly context: string;
  readonly began: number;
  readonly ended?: number | undefined;
  readonly end_reason?: string | undefined;
  readonly states: readonly { readonly state: string; readonly at: number }[];
  readonly spans: readonly StorySpan[];
  readonly marks: readonly StoryMark[];
}

/** A frame, secrets masked. */
export interface PhoneFrame {
  readonly number: number;
  readonly at: number;
  readonly direction: "to_platform" | "to_client";
  readonly connection: number;
  readonly fault?: string | undefined;
  readonly method?: string | undefined;
  readonly event_type?: string | undefined;
  readonly call_id?: string | undefined;
  /** A few words about its content. */
  readonly gist: string;
  readonly message: unknown;
}

/** What a rule does to the frames it is about. */
export type Effect = "drop" | "delay" | "duplicate" | "reorder" | "truncate" | "corrupt";

/** A fault that was composed on the page. */
export interface FaultOrder {
  readonly effect: Effect;
  /** A method or an event's type; empty: any frame. */
  readonly name: string;
  readonly direction: "" | "to_platform" | "to_client";
  /** For `delay`: seconds. For `reorder`: how many frames go first. */
  readonly amount: number;
  /** How many frames it meets before it is over; 0: it stays. */
  readonly times: number;
}

export interface FaultRuleView extends FaultOrder {
  readonly id: number;
  /** How many frames it has met. */
  readonly met: number;
}

/** What stands ready on the network. */
export interface NetworkView {
  readonly clients: readonly {
    readonly connection: number;
    readonly project: string;
    readonly contexts: readonly string[];
  }[];
  /** The contexts that clients listen to. */
  readonly contexts: readonly string[];
  /** The numbers that lead to a context. */
  readonly numbers: readonly { readonly number: string; readonly context: string }[];
  /** The numbers of this phone. */
  readonly own: readonly string[];
  readonly rules: readonly FaultRuleView[];
  readonly refuses_authentication: boolean;
  readonly pings_muted: boolean;
  /** Seconds that each frame of a client takes to be read. */
  readonly read_interval: number;
}

/** What the page is told. */
export type ToPage =
  | {
      readonly is: "welcome";
      /** The simulator's run: when it is another one, what the page knows is void. */
      readonly run: string;
      /** What an app takes as its host. */
      readonly host: string;
      readonly methods: readonly string[];
      readonly events: readonly string[];
    }
  | { readonly is: "network"; readonly network: NetworkView }
  | { readonly is: "call"; readonly call: PhoneCall }
  | { readonly is: "sound"; readonly sound: PhoneSound }
  | { readonly is: "stories"; readonly now: number; readonly stories: readonly CallStory[] }
  | { readonly is: "frames"; readonly frames: readonly PhoneFrame[] }
  | { readonly is: "done"; readonly id: number; readonly call?: string | undefined }
  | { readonly is: "failed"; readonly id: number; readonly why: string };

/** What the person at the page wants. */
export type Wish =
  | { readonly do: "call"; readonly from: string; readonly to: string; readonly context: string }
  | { readonly do: "press"; readonly call: string; readonly digits: string }
  | { readonly do: "say"; readonly call: string; readonly text: string }
  | { readonly do: "hang_up"; readonly call: string }
  | { readonly do: "answer"; readonly call: string }
  | { readonly do: "decline"; readonly call: string }
  | { readonly do: "own"; readonly number: string }
  | { readonly do: "disown"; readonly number: string }
  | { readonly do: "add_rule"; readonly rule: FaultOrder }
  | { readonly do: "remove_rule"; readonly rule: number }
  | { readonly do: "fail_next"; readonly method: string; readonly code: string }
  | { readonly do: "drop_connections" }
  | { readonly do: "half_open" }
  | { readonly do: "forget_sessions" }
  | { readonly do: "disconnect_clients"; readonly restart: boolean }
  | { readonly do: "refuse_authentication"; readonly on: boolean }
  | { readonly do: "mute_pings"; readonly on: boolean }
  | { readonly do: "read_slowly"; readonly seconds: number };

/** What the page sends: a wish, and a number by which it knows the answer. */
export type FromPage = Wish & { readonly id: number };
