import { isJson } from "@twinline/core/internal";

import type { Frame } from "../wire/frame.js";
import { Story } from "./call-story.js";
import type { CallStory } from "./messages.js";

/** How many calls are remembered. */
const remembered = 100;

/** The calls that frames told of, oldest first. */
export class Stories {
  readonly #stories = new Map<string, Story>();
  /** Which call a request that has no reply yet is about, by connection and id. */
  readonly #asked = new Map<string, Story>();
  readonly #changed = new Set<Story>();

  add(frame: Frame): void {
    // What never arrived, nobody was told.
    if (frame.fault === "dropped") return;
    const { method, event_type, call_id, message } = frame;
    if (method === undefined) return this.#reply(frame);
    if (call_id === undefined) return;
    const story = this.#storyOf(call_id, frame.at);
    if (event_type !== undefined) story.event(frame);
    else if (frame.direction === "to_platform") {
      const id = replyId(frame, message["id"]);
      this.#asked.set(id, story);
      story.request(frame, id);
    }
    this.#changed.add(story);
  }

  all(): CallStory[] {
    return [...this.#stories.values()].map((story) => story.view());
  }

  /** Those that changed since this was asked last. */
  takeChanged(): CallStory[] {
    const changed = [...this.#changed].map((story) => story.view());
    this.#changed.clear();
    return changed;
  }

  #reply(frame: Frame): void {
    const { message } = frame;
    if (frame.direction !== "to_client" || !isJson(message)) return;
    const id = replyId(frame, message["id"]);
    const story = this.#asked.get(id);
    if (!this.#asked.delete(id) || story === undefined) return;
    story.reply(id, frame.at, message);
    this.#changed.add(story);
  }

  #storyOf(call_id: string, at: number): Story {
    const known = this.#stories.get(call_id);
    if (known !== undefined) return known;
    const story = new Story(call_id, at);
    this.#stories.set(call_id, story);
    const [oldest] = this.#stories.keys();
    if (this.#stories.size > remembered && oldest !== undefined) this.#stories.delete(oldest);
    return story;
  }
}

const replyId = (frame: Frame, id: unknown): string => `${frame.connection} ${String(id)}`;
