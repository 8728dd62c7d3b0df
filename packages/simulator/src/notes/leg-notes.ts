import { addressOf, callerOf } from "../calls/device.js";
import type { Act } from "../calls/line.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Sound } from "../people/transcript.js";
import type { LegNote, Note, SoundNote, UnheardNote } from "./note.js";

/** Takes notes of one leg until it has ended. */
export class LegNotes {
  readonly #call: PlatformCall;
  readonly #note: (note: Note) => void;
  readonly #began: number;
  readonly #sounds = new Map<Sound, number>();
  #call_id: string;

  /**
   * @param now seconds since the simulator was started
   * @param listened the contexts that clients listen to
   */
  constructor(
    call: PlatformCall,
    now: () => number,
    note: (note: Note) => void,
    listened: () => UnheardNote["listened"],
  ) {
    this.#call = call;
    this.#note = note;
    this.#began = now();
    this.#call_id = call.call_id;
    note(this.#leg());
    for (const sound of call.transcript.sounds) this.#hear(sound);
    const unwatch = call.transcript.watch((sound) => this.#hear(sound));
    const unhear = call.line.listen({
      digit: (digit) => this.#act("press", digit),
      tone: (tone) => {
        this.#act("tone", tone);
        return false;
      },
      speech_begins: ({ text }) => this.#act("say", text),
      speech_ends: (text) => this.#add({ is: "said", call_id: call.call_id, text }),
      act: (act) => this.#act(act),
    });
    call.whenOver((reason) => {
      unwatch();
      unhear();
      const { call_id, facts } = call;
      const contexts = listened();
      const { context } = facts;
      const unheard = !contexts.some((known) => known.context === context);
      if (facts.direction === "inbound" && reason === "noAnswer" && unheard) {
        this.#add({ is: "unheard", call_id, context, listened: contexts });
      }
      this.#add({ is: "over", call_id, reason });
    });
  }

  #leg(was?: string): LegNote {
    const { call_id, direction, device, context } = this.#call.facts;
    return {
      is: "leg",
      call_id,
      direction,
      from: callerOf(device),
      to: addressOf(device),
      context,
      ...(was === undefined ? {} : { was }),
    };
  }

  #act(act: Act | "press" | "say" | "tone", text = ""): void {
    this.#add({ is: "act", call_id: this.#call.call_id, act, text });
  }

  #hear(sound: Sound): void {
    const index = this.#sounds.get(sound) ?? this.#sounds.size;
    this.#sounds.set(sound, index);
    this.#add(this.#soundNote(sound, index));
  }

  #soundNote(sound: Sound, index: number): SoundNote {
    const { until } = sound.entry();
    return {
      is: "sound",
      call_id: this.#call.call_id,
      index,
      kind: sound.kind,
      from: sound.from,
      text: sound.whole,
      ...(sound.over ? { heard: sound.heard } : {}),
      ...sound.voice,
      paused: sound.paused,
      began: this.#began + sound.at,
      ...(until === undefined ? {} : { ended: this.#began + until }),
    };
  }

  /** A leg that was handed to another app has another id. */
  #add(note: Note): void {
    const before = this.#call_id;
    this.#call_id = this.#call.call_id;
    if (before !== this.#call_id) this.#note(this.#leg(before));
    this.#note(note);
  }
}
