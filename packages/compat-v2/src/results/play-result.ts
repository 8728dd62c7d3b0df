import { Result } from "./result.js";

/**
 * What came of playing. Successful when everything was played, or the playing was stopped.
 *
 * Page: Relay.Calling.PlayResult.
 */
export class PlayResult extends Result {}
