import type { WaitLimits } from "../common/wait-options.js";

/** The options of `client.dial` that are not sent to the platform. */
export interface DialFields {
  /** Names the dial; by default a fresh name. No other dial under way may have it. */
  tag?: string;
  /** How long to wait for an answer, in seconds, default 120. Then what rings is hung up. */
  dial_timeout?: number;
  /** Gives the dial up: what rings is hung up. */
  signal?: NonNullable<WaitLimits["signal"]>;
}
