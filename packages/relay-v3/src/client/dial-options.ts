import type { WaitLimits } from "../common/wait-options.js";

/** What `client.dial` takes beside what goes on the wire. */
export interface DialFields {
  /** Names the dial; by default a fresh name. No other dial under way may have it. */
  tag?: string;
  /** How long to wait for an answer, in seconds, default 120. Then what rings is hung up. */
  dial_timeout?: number;
  /** Gives the dial up: what rings is hung up. */
  signal?: NonNullable<WaitLimits["signal"]>;
}
