import { Result } from "./result.js";

/**
 * What came of answering. Successful when the call is answered.
 *
 * Page: Relay.Calling.AnswerResult.
 */
export class AnswerResult extends Result {}
