import { ControlResult } from "./control-result.js";

/** Answer to `call.pass()`. Successful when the platform took the call back. */
export class PassResult extends ControlResult {}
