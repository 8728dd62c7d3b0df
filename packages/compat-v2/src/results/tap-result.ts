import { defineTwins, type Json, type Twins } from "@twinline/core/internal";

import { objectIn } from "../calls/json.js";
import { Result } from "./result.js";
import { defineShown } from "../calls/shown.js";

/** What a tap's result shows under names that have a twin. */
export interface TapResultMembers {
  /** The device that the platform sends from, `{type, params}`; empty when it did not say. */
  readonly source_device: Json;
  /** The device that it sends to, `{type, params}`: what was asked for, until the platform says what it is. */
  readonly destination_device: Json;
}

/**
 * What came of a tap. Successful when it has finished.
 *
 * Page: Relay.Calling.TapResult.
 */
export class TapResult extends Result implements TapResultMembers {
  static {
    defineShown(this, ["tap", "source_device", "destination_device"]);
    defineTwins(this);
  }

  /** What is tapped, `{type, params}`: what was asked for, until the platform says what it is. */
  get tap(): Json {
    const { progress, params } = this.execution;
    return objectIn(progress?.["tap"] === undefined ? params : progress, "tap");
  }

  get source_device(): Json {
    return objectIn(this.execution.reply, "source_device");
  }

  get destination_device(): Json {
    const { progress, params } = this.execution;
    return objectIn(progress?.["device"] === undefined ? params : progress, "device");
  }
}

export interface TapResult extends Twins<TapResultMembers> {}
