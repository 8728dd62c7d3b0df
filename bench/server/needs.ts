/** How a client's needs differ from those of other clients. */
export interface Needs {
  /** Send the events of a command only after the client has read the reply. */
  readonly repliesRead?: boolean;
  /** The client does not acknowledge events: count an event as acknowledged once the client has read it. */
  readonly eventsRead?: boolean;
  /** Its listeners get only the events of playbacks that the client started. */
  readonly ownPlayback?: boolean;
}
