import type * as node from "./media-socket.js";

export type { MediaSocketOptions } from "./media-socket.js";

/** From a browser no sound goes to a media server: it counts as one that cannot be reached. */
export class MediaSocket implements Pick<node.MediaSocket, keyof node.MediaSocket> {
  constructor(options: node.MediaSocketOptions) {
    queueMicrotask(() => options.onClose());
  }

  send(): void {}

  close(): void {}
}
