/** What a client needs that today's clients of the platform do not. */
export interface Needs {
  /** What a command leads to is sent when the client has read the reply. */
  readonly repliesRead?: boolean;
  /** It acknowledges no event: that it has read one counts as its acknowledgement. */
  readonly eventsRead?: boolean;
  /** Its listeners get the events of playbacks that it began itself only. */
  readonly ownPlayback?: boolean;
}
