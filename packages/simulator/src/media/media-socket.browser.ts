import type * as node from "./media-socket.js";

export type { MediaSocketOptions } from "./media-socket.js";

/** A browser sends no sound to media servers: they count as unreachable. */
export class MediaSocket implements Pick<node.MediaSocket, keyof node.MediaSocket> {
  constructor(options: node.MediaSocketOptions) {
    queueMicrotask(() => options.onClose());
  }

  send(): void {}

  close(): void {}
}
