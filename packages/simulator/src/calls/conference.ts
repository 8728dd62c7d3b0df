import type { Json } from "@twinline/core/internal";

import type { AudioRecorder } from "../media/audio-recorder.js";
import type { FileStore } from "../media/file-store.js";
import type { Sound } from "../people/transcript.js";
import type { Session } from "../session/session.js";
import { Mixer } from "./mixer.js";
import type { PlatformCall } from "./platform-call.js";

/** What a conference is made of. */
export interface ConferenceOptions {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** Records it from its start, if it is to be recorded. */
  readonly recorder: AudioRecorder | undefined;
  /** Where the recording goes. */
  readonly files: FileStore;
  /** Called once, when it has ended. */
  onEnded(): void;
}

/** How a call takes part in a conference. */
export interface ParticipantOptions {
  readonly muted: boolean;
  readonly beep: "true" | "false" | "onEnter" | "onExit";
  readonly startOnEnter: boolean;
  readonly endOnExit: boolean;
  readonly coach: string | undefined;
  /** Whether its session gets events when it speaks. */
  readonly speaker: boolean;
}

interface Participant extends ParticipantOptions {
  hold: boolean;
  music: Sound | undefined;
  stop: () => void;
}

/**
 * A conference. It starts with the first participant that may start it; until then the others hear music.
 * It ends with the last participant, or with one that ends it.
 */
export class Conference {
  readonly id: string;
  readonly #options: ConferenceOptions;
  readonly #together = new Mixer((listener, speaker) => this.#hears(listener, speaker));
  readonly #participants = new Map<PlatformCall, Participant>();
  #started = false;

  constructor(options: ConferenceOptions) {
    this.#options = options;
    this.id = options.id;
    // Nothing is recorded before the start.
    options.recorder?.pause("skip");
  }

  get size(): number {
    return this.#participants.size;
  }

  join(call: PlatformCall, options: ParticipantOptions): void {
    const participant = { ...options, hold: false, music: undefined, stop: () => undefined };
    call.conference = this;
    this.#participants.set(call, participant);
    this.#together.join(call);
    this.#options.recorder?.add(call.audio.spoken);
    if (options.speaker) this.#reportSpeech(call, participant);
    call.whenEnding(() => this.leave(call));
    if (!this.#started && options.startOnEnter) this.#start();
    if (!this.#started) this.#wait(call, participant);
    else if (beeps(options, "onEnter")) this.#together.beep();
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
    const { recorder } = this.#options;
    if (recorder === undefined) return;
    recorder.resume();
    this.#reportAll({ status: "record-start" });
  }

  #wait({ transcript }: PlatformCall, participant: Participant): void {
    participant.music = transcript.begin("music", `waiting for ${this.#options.name}`, "app");
  }

  #remove(call: PlatformCall, participant: Participant): void {
    participant.music?.end();
    participant.stop();
    this.#together.leave(call);
    this.#options.recorder?.remove(call.audio.spoken);
    // It still counts until the event was sent.
    this.#reportOf(call, "participant-leave", this.size - 1);
    this.#participants.delete(call);
    call.conference = undefined;
  }

  #end(reason_ended: string, last: PlatformCall): void {
    const sessions = this.#sessions(last);
    for (const [call, participant] of this.#participants) this.#remove(call, participant);
    const { recorder, files } = this.#options;
    if (recorder !== undefined && this.#started) {
      const file = recorder.finish();
      const recording = {
        recording_url: files.add(`/recordings/${this.id}.wav`, file),
        recording_file_size: file.size,
        recording_duration: Math.round(file.duration),
      };
      this.#reportAll({ status: "record-stop", ...recording }, sessions);
    }
    const call_id_ending_conf = last.call_id;
    this.#reportAll({ status: "conference-end", reason_ended, call_id_ending_conf }, sessions);
    this.#options.onEnded();
  }

  #hears(listener: PlatformCall, speaker: PlatformCall): boolean {
    const hearing = this.#participants.get(listener);
    const speaking = this.#participants.get(speaker);
    if (hearing === undefined || speaking === undefined || !this.#started) return false;
    if (speaking.muted || speaking.hold || hearing.hold) return false;
    // Only the coached participant hears a coach.
    return speaking.coach === undefined || speaking.coach === listener.call_id;
  }

  #reportSpeech(call: PlatformCall, participant: Participant): void {
    participant.stop = call.input.observe({
      onSpeechBegins: () => this.#reportOf(call, "participant-speech-start"),
      onSpeechEnds: () => this.#reportOf(call, "participant-speech-stop"),
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
      session.sendEvent("calling.conference", { ...this.#facts, size: this.size, ...params });
    }
  }

  #sessions(...more: PlatformCall[]): Set<Session> {
    const owners = [...this.#participants.keys(), ...more].map(({ owner }) => owner);
    return new Set(owners.filter((owner) => owner !== undefined));
  }

  get #facts(): Json {
    const { id, name, region } = this.#options;
    return { conference_id: id, name, region };
  }
}

const beeps = ({ beep }: ParticipantOptions, when: "onEnter" | "onExit"): boolean =>
  beep === "true" || beep === when;
