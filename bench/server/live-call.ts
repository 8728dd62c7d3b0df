import { CallEvents } from "./events.js";

/** A live call on the server: how many of its events were sent, how many acknowledged. */
export class LiveCall {
  readonly events: CallEvents;
  sent = 0;
  acknowledged = 0;
  isOver = false;

  constructor(call_id: string) {
    this.events = new CallEvents(call_id);
  }
}
