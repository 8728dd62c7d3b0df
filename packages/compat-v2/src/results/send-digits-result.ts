import { Result } from "./result.js";

/**
 * What came of sending digits. Successful when all were sent.
 *
 * Page: Relay.Calling.SendDigitsResult.
 */
export class SendDigitsResult extends Result {}
