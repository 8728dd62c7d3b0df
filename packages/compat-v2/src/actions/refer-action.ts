import type { ReferResult } from "../results/refer-result.js";
import { Action } from "./action.js";

/** A refer under way. Its `control_id` is the call's tag: the platform knows a refer by its call. */
export class ReferAction extends Action<ReferResult> {}
