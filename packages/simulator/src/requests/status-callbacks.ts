import { methodRow, type Json } from "@twinline/core/internal";

import { reaches } from "../media/media-output.js";
import type { Settings } from "../options.js";
import type { Problems } from "../network/problems.js";

/** Where the events of one command are posted to. */
interface Callback {
  readonly call_id: unknown;
  readonly control_id: unknown;
  readonly event: string;
  readonly url: string;
  readonly method: "GET" | "POST";
}

/**
 * Posts the events of a command to its `status_url`, as JSON, in the same form as to the client.
 * Like sound, they go to this machine only, and to others that `media_hosts` names.
 */
export class StatusCallbacks {
  readonly #settings: Settings;
  readonly #problems: Problems;
  #callbacks: Callback[] = [];

  constructor(settings: Settings, problems: Problems) {
    this.#settings = settings;
    this.#problems = problems;
  }

  /** Remembers the address that the events of a command are posted to. */
  register(method: string, params: Json): void {
    const { status_url: url, call_id, control_id } = params;
    const row = methodRow(method);
    const event = row?.event ?? row?.tracking?.event;
    if (typeof url !== "string" || event === undefined || !URL.canParse(url)) return;
    if (!reaches(new URL(url).hostname, this.#settings.media_hosts)) return;
    const isGet = params["status_url_method"] === "GET";
    this.#callbacks.push({ call_id, control_id, event, url, method: isGet ? "GET" : "POST" });
  }

  /** Posts an event that is sent to a client, where it was asked for. */
  eventSent(type: string, event: Json, params: Json): void {
    if (this.#callbacks.length === 0) return;
    const { call_id, control_id, call_state } = params;
    for (const callback of this.#callbacks) {
      const isItsOwn =
        callback.control_id === undefined ||
        control_id === callback.control_id ||
        control_id === null;
      if (callback.event === type && callback.call_id === call_id && isItsOwn) {
        void this.#post(callback, event);
      }
    }
    if (type === "calling.call.state" && call_state === "ended") {
      this.#callbacks = this.#callbacks.filter((callback) => callback.call_id !== call_id);
    }
  }

  async #post({ url, method }: Callback, event: Json): Promise<void> {
    const done = this.#settings.clock.hold?.(0);
    try {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify(event);
      const request = method === "GET" ? { method } : { method, headers, body };
      // A redirect may lead to a machine that nothing may be sent to.
      const response = await fetch(url, { ...request, redirect: "manual" });
      await response.arrayBuffer();
      const target = response.headers.get("location");
      if (target !== null) throw new Error(`it redirects to ${target}; redirects are not followed`);
    } catch (cause) {
      const what = String(event["event_type"]);
      this.#problems.report(
        new Error(`status_url ${url} did not accept ${what}: ${reasonOf(cause)}`, {
          cause,
        }),
      );
    } finally {
      done?.();
    }
  }
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);
