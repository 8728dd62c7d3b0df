import { Conference } from "./conference.js";
import { Mixer } from "./mixer.js";
import type { PlatformCall } from "./platform-call.js";
import { CallQueue } from "./queue.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "id" | "timers" | "files" | "origin" | "sendEvent">;

/** Where calls come together: conferences, rooms and queues, by name. */
export class Venues {
  readonly #services: Needs;
  readonly #conferences = new Map<string, Conference>();
  readonly #rooms = new Map<string, Mixer>();
  readonly #queues = new Map<string, CallQueue>();

  constructor(services: Needs) {
    this.#services = services;
  }

  /** The conference of this name. It exists while a call is in it. */
  conference(name: string, region: string, record: boolean): Conference {
    const there = this.#conferences.get(name);
    if (there !== undefined) return there;
    const facts = { name, region, record };
    const made = new Conference(this.#services, facts, () => this.#conferences.delete(name));
    this.#conferences.set(name, made);
    return made;
  }

  conferenceOf(call: PlatformCall): Conference | undefined {
    return [...this.#conferences.values()].find((conference) => conference.has(call));
  }

  /** How many are in the conference of this name. */
  sizeOf(name: string): number {
    return this.#conferences.get(name)?.size ?? 0;
  }

  room(name: string): Mixer {
    const room = this.#rooms.get(name) ?? new Mixer();
    this.#rooms.set(name, room);
    return room;
  }

  roomOf(call: PlatformCall): Mixer | undefined {
    return [...this.#rooms.values()].find((room) => room.has(call));
  }

  queue(name: string): CallQueue {
    const queue = this.#queues.get(name) ?? new CallQueue(this.#services.id(), name);
    this.#queues.set(name, queue);
    return queue;
  }

  /** True for a call that is with others already, or waits to be. */
  engaged(call: PlatformCall): boolean {
    return (
      call.peer !== undefined ||
      call.cancelConnect !== undefined ||
      this.conferenceOf(call) !== undefined ||
      this.roomOf(call) !== undefined ||
      call.operations.of("calling.queue.enter").length > 0
    );
  }
}
