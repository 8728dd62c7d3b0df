import { Event } from "../calls/event.js";
import { defineShown } from "../calls/shown.js";
import { ControlResult } from "./control-result.js";

/** Answer to `call.pass()`. Successful when the platform took the call back. */
export class PassResult extends ControlResult {
  static {
    defineShown(this, ["successful", "event"]);
  }

  /** The platform's answer as an event named `response`; undefined when nothing was sent. */
  get event(): Event | undefined {
    const { code, message } = this;
    return code === "" ? undefined : new Event("response", { code, message });
  }
}
