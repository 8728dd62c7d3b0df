import type { DetectResult } from "../results/detect-result.js";
import { StoppableAction } from "./stoppable-action.js";

/**
 * A detector at work.
 *
 * Page: Relay.Calling.DetectAction.
 */
export class DetectAction extends StoppableAction<DetectResult> {}
