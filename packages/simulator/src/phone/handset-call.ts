import { addressOf } from "../calls/device.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Person } from "../people/person.js";
import type { Sound } from "../people/transcript.js";
import type { PhoneCall, PhoneSound, ToPage } from "./messages.js";

/** Digits that the person presses within so many seconds stand together. */
const togetherWithin = 2;

/** One call on the phone: it tells the page what happens to it, what is heard and what is said. */
export class HandsetCall {
  readonly person: Person;
  readonly #call: PlatformCall;
  /** What the page knows it by, even when the call goes on under another id after a transfer. */
  readonly #id: string;
  readonly #now: () => number;
  readonly #tell: (message: ToPage) => void;
  readonly #began: number;
  #answered: number | undefined;
  #ended: number | undefined;
  #last = "";
  /** What the page knows of each sound. */
  readonly #heard: string[] = [];
  readonly #said: PhoneSound[] = [];

  /**
   * @param now seconds since the simulator was started
   * @param tell tells every page
   */
  constructor(
    person: Person,
    call: PlatformCall,
    now: () => number,
    tell: (message: ToPage) => void,
  ) {
    this.person = person;
    this.#call = call;
    this.#id = call.call_id;
    this.#now = now;
    this.#tell = tell;
    this.#began = now();
    call.whenAnswered(() => {
      this.#answered = now();
      this.update();
    });
    const unwatch = call.transcript.watch(() => this.#listen());
    const hush = call.line.listen({
      digit: (digit) => this.#press(digit),
      speech_begins: (speech) => this.#say("speech", speech.text, undefined),
      speech_ends: (text) => this.#endSpeech(text),
    });
    call.whenOver(() => {
      unwatch();
      hush();
      this.#ended = now();
      this.update();
    });
    // A call that nobody could take is over already.
    if (call.state === "ended") this.#ended = this.#began;
  }

  get over(): boolean {
    return this.#ended !== undefined;
  }

  get view(): PhoneCall {
    const { direction, context, device } = this.#call.facts;
    const placed = direction === "inbound";
    const { from_number, from, to_number, to } = device.params;
    const caller = String(from_number ?? from ?? "");
    const called = String(to_number ?? to ?? addressOf(device));
    return {
      id: this.#id,
      direction: placed ? "placed" : "incoming",
      own: placed ? caller : called,
      other: placed ? called : caller,
      context,
      state: this.#call.state,
      end_reason: this.#call.end_reason,
      began: this.#began,
      answered: this.#answered,
      ended: this.#ended,
    };
  }

  /** Everything heard and said so far. */
  get sounds(): PhoneSound[] {
    const heard = this.#call.transcript.sounds.map((sound, index) => this.#viewOf(sound, index));
    return [...heard, ...this.#said].toSorted((one, other) => one.at - other.at);
  }

  /** Tells the pages of the call, if they don't know it so already. */
  update(): void {
    const { view } = this;
    const text = JSON.stringify(view);
    if (text === this.#last) return;
    this.#last = text;
    this.#tell({ is: "call", call: view });
  }

  #listen(): void {
    for (const [index, sound] of this.#call.transcript.sounds.entries()) {
      const view = this.#viewOf(sound, index);
      const text = JSON.stringify(view);
      if (text === this.#heard[index]) continue;
      this.#heard[index] = text;
      this.#tell({ is: "sound", sound: view });
    }
  }

  #viewOf(sound: Sound, index: number): PhoneSound {
    const { until } = sound.entry();
    return {
      call: this.#id,
      index,
      by: sound.from === "app" ? "app" : "other",
      kind: sound.kind,
      text: sound.whole,
      heard: sound.over ? sound.heard : undefined,
      language: sound.voice?.language,
      gender: sound.voice?.gender,
      paused: sound.paused,
      at: this.#began + sound.at,
      until: until === undefined ? undefined : this.#began + until,
    };
  }

  #press(digit: string): void {
    const last = this.#said.at(-1);
    const follows = last?.kind === "digits" && this.#now() - (last.until ?? 0) <= togetherWithin;
    if (last === undefined || !follows) return this.#say("digits", digit, this.#now());
    this.#replace({ ...last, text: last.text + digit, until: this.#now() });
  }

  #say(kind: "digits" | "speech", text: string, until: number | undefined): void {
    const call = this.#id;
    const index = this.#said.length;
    const sound = {
      call,
      index,
      by: "me",
      kind,
      text,
      paused: false,
      at: this.#now(),
      until,
    } as const;
    this.#said.push(sound);
    this.#tell({ is: "sound", sound });
  }

  #endSpeech(text: string): void {
    const last = this.#said.findLast(({ kind, until }) => kind === "speech" && until === undefined);
    if (last !== undefined) this.#replace({ ...last, heard: text, until: this.#now() });
  }

  #replace(sound: PhoneSound): void {
    this.#said[sound.index] = sound;
    this.#tell({ is: "sound", sound });
  }
}
