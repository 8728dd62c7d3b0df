import { WebSocket } from "ws";

import type { FromPage, ToPage, Wish } from "../../../src/phone/messages.js";

type Kind = ToPage["is"];
type Message<Is extends Kind> = Extract<ToPage, { is: Is }>;

/** What a page does on its WebSocket, without the page. */
export class PageSocket {
  readonly #socket: WebSocket;
  readonly #received: ToPage[] = [];
  readonly #waiting = new Set<() => void>();
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

  /** Wishes for something, and waits for the answer. */
  async wish(what: Wish): Promise<Message<"done"> | Message<"failed">> {
    const id = (this.#count += 1);
    const message: FromPage = { ...what, id };
    this.send(JSON.stringify(message));
    return Promise.race([
      this.next("done", (answer) => answer.id === id),
      this.next("failed", (answer) => answer.id === id),
    ]);
  }

  send(text: string): void {
    this.#socket.send(text);
  }

  close(): void {
    this.#socket.terminate();
  }
}
