import { Action } from "./action.js";

/**
 * A transcription. It ends `finished`.
 *
 * Mirrors: Relay v3 `TranscribeAction`, /docs/server-sdks/reference/python/relay/actions/transcribe-action
 */
export class TranscribeAction extends Action<"calling.call.transcribe"> {}
