import type { MethodParams } from "@twinline/core";

import type { WaitLimits } from "../common/wait-options.js";
import type { Spelled } from "../types/lenient.js";
import type { Extra } from "../types/options.js";

interface DialFields extends Omit<MethodParams["calling.dial"], "devices" | "tag"> {
  /** Names the dial; by default a fresh name. No other dial under way may have it. */
  tag?: string;
  /** How long to wait for an answer, seconds. Default 120. Then what rings is hung up. */
  dial_timeout?: number;
  /** Gives the dial up: what rings is hung up. */
  signal?: NonNullable<WaitLimits["signal"]>;
  /** Parameters that this version does not know: merged into the request as they are. */
  extra?: Extra;
}

/** How to dial. */
export type DialOptions = Spelled<DialFields>;
