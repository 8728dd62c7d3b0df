import type { Exchange } from "../exchange.js";
import type { Frame } from "../wire/frame.js";
import type { ToPage } from "./messages.js";
import { phoneFrame } from "./phone-frame.js";
import { Stories } from "./stories.js";

/** How many frames a page gets that comes late. */
const backlog = 1000;

/** Frames go to the pages together, every so many milliseconds of real time. */
const interval = 60;

/** The frames, and the calls they tell of, on their way to the pages. */
export class FrameFeed {
  readonly #exchange: Exchange;
  readonly #tell: (message: ToPage) => void;
  readonly #stories = new Stories();
  #waiting: Frame[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(exchange: Exchange, tell: (message: ToPage) => void) {
    this.#exchange = exchange;
    this.#tell = tell;
    for (const frame of exchange.log.frames) this.#stories.add(frame);
    this.#stories.takeChanged();
    exchange.listeners.on("frame", this.#take);
  }

  /** What passed before. */
  past(): ToPage[] {
    this.#flush();
    const frames = this.#exchange.log.frames.slice(-backlog).map(phoneFrame);
    return [
      { is: "frames", frames },
      { is: "stories", now: this.#exchange.now(), stories: this.#stories.all() },
    ];
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#exchange.listeners.off("frame", this.#take);
  }

  readonly #take = (frame: Frame): void => {
    this.#stories.add(frame);
    this.#waiting.push(frame);
    this.#timer ??= setTimeout(() => this.#flush(), interval).unref();
  };

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const frames = this.#waiting.splice(0).slice(-backlog);
    if (frames.length === 0) return;
    this.#tell({ is: "frames", frames: frames.map(phoneFrame) });
    const stories = this.#stories.takeChanged();
    this.#tell({ is: "stories", now: this.#exchange.now(), stories });
  }
}
