import type { DetectResult } from "../results/detect.js";
import type { FaxResult } from "../results/fax.js";
import { StoppableAction } from "./action.js";

/**
 * A running detector.
 *
 * Page: Relay.Calling.DetectAction.
 */
export class DetectAction extends StoppableAction<DetectResult> {}

/**
 * A running fax.
 *
 * Page: Relay.Calling.FaxAction.
 */
export class FaxAction extends StoppableAction<FaxResult> {}
