import type { Json } from "@twinline/core/internal";

import { AudioRecorder } from "../media/audio-recorder.js";
import type { Sound } from "../people/transcript.js";
import type { Session } from "../session/session.js";
import { Mixer } from "./mixer.js";
import type { PlatformCall } from "./platform-call.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "timers" | "origin" | "files" | "id" | "sendEvent">;

/** How a call takes part in a conference. */
export interface Participation {
  readonly muted: boolean;
  readonly beep: "true" | "false" | "onEnter" | "onExit";
  readonly startOnEnter: boolean;
  readonly endOnExit: boolean;
  readonly coach: string | undefined;
  /** Whether its session gets events about who speaks. */
  readonly speaker: boolean;
}

interface Participant extends Participation {
  hold: boolean;
  music: Sound | undefined;
  stop: () => void;
}

/**
 * A conference. It starts with the first participant who may start it, until then the others hear
 * music; it ends with the last one, or with one who ends it.
 */
export class Conference {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly #services: Needs;
  readonly #ended: () => void;
  readonly #together = new Mixer((listener, speaker) => this.#hears(listener, speaker));
  readonly #participants = new Map<PlatformCall, Participant>();
  readonly #recorder: AudioRecorder | undefined;
  #started = false;

  /** @param ended called once, when it has ended */
  constructor(
    services: Needs,
    facts: { name: string; region: string; record: boolean },
    ended: () => void,
  ) {
    this.#services = services;
    this.#ended = ended;
    this.id = services.id();
    this.name = facts.name;
    this.region = facts.region;
    this.#recorder = facts.record ? new AudioRecorder(1, () => services.timers.now()) : undefined;
    // What comes before the start is left out.
    this.#recorder?.pause("skip");
  }

  get size(): number {
    return this.#participants.size;
  }

  has(call: PlatformCall): boolean {
    return this.#participants.has(call);
  }

  join(call: PlatformCall, participation: Participation): void {
    const participant = { ...participation, hold: false, music: undefined, stop: () => undefined };
    this.#participants.set(call, participant);
    this.#together.join(call);
    this.#recorder?.add(call.tape.spoken);
    if (participation.speaker) this.#reportSpeech(call, participant);
    call.whenEnding(() => this.leave(call));
    if (!this.#started && participation.startOnEnter) this.#start();
    if (!this.#started) this.#wait(call, participant);
    else if (beeps(participation, "onEnter")) this.#together.beep();
    this.#reportOf(call, "participant-join");
  }

  /** @returns false when it was not there */
  leave(call: PlatformCall): boolean {
    const participant = this.#participants.get(call);
    if (participant === undefined) return false;
    const { endOnExit } = participant;
    this.#remove(call, participant);
    if (this.size > 0 && this.#started && beeps(participant, "onExit")) this.#together.beep();
    if (endOnExit) this.#end("participant-left", call);
    else if (this.size === 0) this.#end("last-participant-left", call);
    return true;
  }

  /** A participant is put on hold by its app, or taken off. */
  hold(call: PlatformCall, hold: boolean): void {
    const participant = this.#participants.get(call);
    if (participant === undefined) return;
    participant.hold = hold;
    this.#reportOf(call, hold ? "participant-hold" : "participant-unhold");
  }

  #start(): void {
    this.#started = true;
    for (const participant of this.#participants.values()) participant.music?.end();
    this.#reportAll({ status: "conference-start" });
    if (this.#recorder === undefined) return;
    this.#recorder.resume();
    this.#reportAll({ status: "record-start" });
  }

  #wait({ transcript }: PlatformCall, participant: Participant): void {
    participant.music = transcript.begin("music", `waiting for ${this.name}`, "app");
  }

  #remove(call: PlatformCall, participant: Participant): void {
    participant.music?.end();
    participant.stop();
    this.#together.leave(call);
    this.#recorder?.remove(call.tape.spoken);
    // It still counts until the event was sent.
    this.#reportOf(call, "participant-leave", this.size - 1);
    this.#participants.delete(call);
  }

  #end(reason_ended: string, last: PlatformCall): void {
    const sessions = this.#sessions(last);
    for (const [call, participant] of this.#participants) this.#remove(call, participant);
    if (this.#recorder !== undefined && this.#started) {
      const file = this.#recorder.finish();
      const path = `/recordings/${this.id}.wav`;
      this.#services.files.add(path, file);
      const recording = {
        recording_url: `${this.#services.origin}${path}`,
        recording_file_size: file.size,
        recording_duration: Math.round(file.duration),
      };
      this.#reportAll({ status: "record-stop", ...recording }, sessions);
    }
    const call_id_ending_conf = last.call_id;
    this.#reportAll({ status: "conference-end", reason_ended, call_id_ending_conf }, sessions);
    this.#ended();
  }

  #hears(listener: PlatformCall, speaker: PlatformCall): boolean {
    const ears = this.#participants.get(listener);
    const voice = this.#participants.get(speaker);
    if (ears === undefined || voice === undefined || !this.#started) return false;
    if (voice.muted || voice.hold || ears.hold) return false;
    // A coach is heard by the one who is coached.
    return voice.coach === undefined || voice.coach === listener.call_id;
  }

  #reportSpeech(call: PlatformCall, participant: Participant): void {
    participant.stop = call.line.listen({
      speech_begins: () => this.#reportOf(call, "participant-speech-start"),
      speech_ends: () => this.#reportOf(call, "participant-speech-stop"),
    });
  }

  /** About a participant, to the session that controls its call. */
  #reportOf(call: PlatformCall, status: string, size = this.size): void {
    const participant = this.#participants.get(call);
    call.sendEvent("calling.conference", {
      ...this.#facts,
      status,
      size,
      muted: participant?.muted === true,
      hold: participant?.hold === true,
      start_on_join: participant?.startOnEnter === true,
      end_on_leave: participant?.endOnExit === true,
      coaching: participant?.coach !== undefined,
    });
  }

  /** About the conference, to every session that has a call in it, once. */
  #reportAll(params: Json, sessions = this.#sessions()): void {
    for (const session of sessions) {
      const told = { ...this.#facts, size: this.size, ...params };
      this.#services.sendEvent(session, "calling.conference", told);
    }
  }

  #sessions(...more: PlatformCall[]): Set<Session> {
    const owners = [...this.#participants.keys(), ...more].map(({ owner }) => owner);
    return new Set(owners.filter((owner) => owner !== undefined));
  }

  get #facts(): Json {
    return { conference_id: this.id, name: this.name, region: this.region };
  }
}

const beeps = ({ beep }: Participation, when: "onEnter" | "onExit"): boolean =>
  beep === "true" || beep === when;
