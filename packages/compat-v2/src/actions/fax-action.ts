import type { FaxResult } from "../results/fax-result.js";
import { StoppableAction } from "./stoppable-action.js";

/**
 * A fax on its way.
 *
 * Page: Relay.Calling.FaxAction.
 */
export class FaxAction extends StoppableAction<FaxResult> {}
