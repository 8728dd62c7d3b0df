import type * as node from "./rtp.js";

export type { RtpCodec } from "./rtp.js";

/** A browser has no UDP: the sound of a tap is dropped. */
export class RtpSender implements Pick<node.RtpSender, keyof node.RtpSender> {
  open(_clock: unknown, opened: (port: number) => void): void {
    queueMicrotask(() => opened(0));
  }

  send(): void {}

  close(): void {}
}
