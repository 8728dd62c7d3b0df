import { defineTwins, isJson, type Json } from "@twinline/core/internal";

import { unset } from "../common/dialect.js";
import { numberIn, objectIn, stringIn, valueIn } from "../common/json.js";
import { defineShown } from "../common/shown.js";
import { Result } from "./result.js";
import type { TapResultTwins } from "../types/twins.generated.js";

/**
 * The result of a playback. Successful when everything was played, or it was stopped.
 *
 * Page: Relay.Calling.PlayResult.
 */
export class PlayResult extends Result {}

/**
 * The result of a recording. Successful when there is a recording.
 *
 * Page: Relay.Calling.RecordResult.
 */
export class RecordResult extends Result {
  static {
    defineShown(this, ["url", "duration", "size"]);
  }

  /** The URL of the recording. Empty until the platform reports it; undefined in the dialect of Node. */
  get url(): string {
    const { progress, reply } = this.execution;
    const known =
      stringIn(progress, "url") || stringIn(progress, "record", "url") || stringIn(reply, "url");
    return this.#known(known);
  }

  /** The length, seconds. 0 when it is not known; undefined in the dialect of Node. */
  get duration(): number {
    return this.#known(this.#number("duration"));
  }

  /** The size, bytes. 0 when it is not known; undefined in the dialect of Node. */
  get size(): number {
    return this.#known(this.#number("size"));
  }

  #number(name: string): number {
    const { completion } = this.execution;
    return numberIn(completion, name) || numberIn(completion, "record", name);
  }

  /** The Node SDK had undefined here, although its types do not say so. */
  #known<Value>(value: Value): Value {
    return value || unset(this.execution.call, value);
  }
}

/**
 * The result of sending digits. Successful when all were sent.
 *
 * Page: Relay.Calling.SendDigitsResult.
 */
export class SendDigitsResult extends Result {}

/**
 * The result of a tap. Successful when it has finished.
 *
 * Page: Relay.Calling.TapResult.
 */
export class TapResult extends Result {
  static {
    defineShown(this, ["tap", "source_device", "destination_device"]);
    defineTwins(this);
  }

  /** What is tapped, `{type, params}`: as requested, until the platform reports it. */
  get tap(): Json {
    const { progress, params } = this.execution;
    return objectIn(progress?.["tap"] === undefined ? params : progress, "tap");
  }

  /** The device that the platform sends from, `{type, params}`; empty until it is reported, null in the dialect of Node. */
  get source_device(): Json {
    const { call, reply } = this.execution;
    const device = valueIn(reply, "source_device");
    return isJson(device) ? device : unset(call, {}, null);
  }

  /** The device that it sends to, `{type, params}`: as requested, until the platform reports it. */
  get destination_device(): Json {
    const { progress, params } = this.execution;
    return objectIn(progress?.["device"] === undefined ? params : progress, "device");
  }
}

export interface TapResult extends TapResultTwins {}
