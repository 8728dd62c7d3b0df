import { createSocket, type Socket } from "node:dgram";

import type { Clock } from "@twinline/core";

/** Payload types of RTP. */
const payloadTypes = { PCMU: 0, PCMA: 8 } as const;

export type RtpCodec = keyof typeof payloadTypes;

/** Sends RTP to an address of UDP. */
export class RtpSender {
  readonly #socket: Socket = createSocket("udp4");
  readonly #codec: RtpCodec;
  readonly #to: { readonly addr: string; readonly port: number };
  readonly #source: number;
  #state: "opening" | "open" | "closed" = "opening";

  /** @param source identifies the stream (SSRC), a whole number of 32 bits */
  constructor(codec: RtpCodec, to: { addr: string; port: number }, source: number) {
    this.#codec = codec;
    this.#to = to;
    this.#source = source;
    // UDP does not need a receiver.
    this.#socket.on("error", () => undefined);
  }

  /**
   * @param clock waits for it, when it is a virtual one
   * @param opened gets the port that it sends from
   */
  open(clock: Clock, opened: (port: number) => void): void {
    const done = clock.hold?.(0);
    this.#socket.bind(0, "127.0.0.1", () => {
      done?.();
      const { port } = this.#socket.address();
      // It may have been closed meanwhile.
      if (this.#state === "closed") this.#socket.close();
      else this.#state = "open";
      opened(port);
    });
  }

  /**
   * @param index the number of the frame, from 0
   * @param samples how many samples a frame has
   */
  send(payload: Uint8Array, index: number, samples: number): void {
    if (this.#state !== "open") return;
    const header = Buffer.alloc(12);
    // Version 2; the first packet of a stretch of sound is marked.
    header.writeUInt8(0x80, 0);
    header.writeUInt8(payloadTypes[this.#codec] | (index === 0 ? 0x80 : 0), 1);
    header.writeUInt16BE(index & 0xffff, 2);
    header.writeUInt32BE((index * samples) >>> 0, 4);
    header.writeUInt32BE(this.#source >>> 0, 8);
    this.#socket.send(Buffer.concat([header, payload]), this.#to.port, this.#to.addr);
  }

  close(): void {
    if (this.#state === "open") this.#socket.close();
    this.#state = "closed";
  }
}
