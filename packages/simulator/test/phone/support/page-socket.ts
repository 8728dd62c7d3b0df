import { WebSocket } from "ws";

import type { Command, FromPage } from "../../../src/phone/commands.js";
import type { ToPage } from "../../../src/phone/messages.js";
import type { SoundNote, TimedNote } from "../../../src/notes/note.js";

type Kind = ToPage["is"];
type Message<Is extends Kind> = Extract<ToPage, { is: Is }>;

/** What a page does on its WebSocket, without the page. */
export class PageSocket {
  readonly #socket: WebSocket;
  readonly #received: ToPage[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #notes: TimedNote[] = [];
  #count = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data) => {
      this.#received.push(JSON.parse(String(data)) as ToPage);
      for (const look of this.#waiting) look();
    });
  }

  /** Rejects with the status of a refusal. */
  static open(url: string, headers: Record<string, string> = {}): Promise<PageSocket> {
    const target = `${url.replace(/^http/, "ws")}live`;
    const socket = new WebSocket(target, { headers: { origin: new URL(url).origin, ...headers } });
    const page = new PageSocket(socket);
    return new Promise((resolve, reject) => {
      socket.on("open", () => resolve(page));
      socket.on("error", (error) => reject(error));
    });
  }

  /** The first message of a kind that fits and has not been taken before. */
  next<Is extends Kind>(
    is: Is,
    fits: (message: Message<Is>) => boolean = () => true,
  ): Promise<Message<Is>> {
    return new Promise((resolve) => {
      const look = (): void => {
        const index = this.#received.findIndex(
          (message) => message.is === is && fits(message as Message<Is>),
        );
        if (index < 0) return void this.#waiting.add(look);
        this.#waiting.delete(look);
        resolve(this.#received.splice(index, 1)[0] as Message<Is>);
      };
      look();
    });
  }

  /** Has the simulator do something, and waits for the answer. */
  async run(what: Command): Promise<Message<"done"> | Message<"failed">> {
    const id = (this.#count += 1);
    const message: FromPage = { ...what, id };
    this.send(JSON.stringify(message));
    return Promise.race([
      this.next("done", (answer) => answer.id === id),
      this.next("failed", (answer) => answer.id === id),
    ]);
  }

  /** The next note of a sound, of what is heard on a call. */
  async sound(fits: (sound: SoundNote) => boolean = () => true): Promise<SoundNote> {
    const { note } = await this.note((candidate) => candidate.is === "sound" && fits(candidate));
    return note as SoundNote;
  }

  /** The first note that fits, of those that came or are to come. */
  async note(fits: (note: TimedNote["note"]) => boolean): Promise<TimedNote> {
    for (;;) {
      const found = this.#notes.findIndex(({ note }) => fits(note));
      if (found >= 0) return this.#notes.splice(0, found + 1).at(-1) as TimedNote;
      const { entries } = await this.next("entries");
      this.#notes.push(...entries.filter((entry) => "note" in entry));
    }
  }

  send(text: string): void {
    this.#socket.send(text);
  }

  close(): void {
    this.#socket.terminate();
  }
}
