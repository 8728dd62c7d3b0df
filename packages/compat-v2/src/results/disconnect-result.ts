import { Result } from "./result.js";

/** What came of taking two connected calls apart. Successful when they are apart. */
export class DisconnectResult extends Result {}
