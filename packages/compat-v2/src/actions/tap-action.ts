import { defineTwins, type Json, type Twins } from "@twinline/core/internal";

import { objectIn } from "../calls/json.js";
import type { TapResult } from "../results/tap-result.js";
import { StoppableAction } from "./stoppable-action.js";
import { defineShown } from "../calls/shown.js";

/** What a tap's action shows under names that have a twin. */
export interface TapActionMembers {
  /** The device that the platform sends from, `{type, params}`; empty before it says so. */
  readonly source_device: Json;
}

/**
 * A tap at work.
 *
 * Page: Relay.Calling.TapAction.
 */
export class TapAction extends StoppableAction<TapResult> implements TapActionMembers {
  static {
    defineShown(this, ["source_device"]);
    defineTwins(this);
  }

  get source_device(): Json {
    return objectIn(this.execution.reply, "source_device");
  }
}

export interface TapAction extends Twins<TapActionMembers> {}
