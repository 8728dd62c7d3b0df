import type { Json } from "@twinline/core/internal";

import type { CallStore } from "./calls/call-store.js";
import type { Device } from "./calls/device.js";
import type { PlatformCall } from "./calls/platform-call.js";
import type { Router } from "./calls/router.js";
import type { Venues } from "./calls/venues.js";
import type { Timers } from "./clock/timers.js";
import type { FileStore } from "./media/file-store.js";
import type { MessageStore } from "./messages/message-store.js";
import type { Settings } from "./options.js";
import type { Person } from "./people/person.js";
import type { Problems } from "./problems.js";
import type { Session } from "./session/session.js";

/**
 * What the network does for the parts above it. Each part says which of these it uses:
 * `Pick<Services, "id" | "files">`.
 */
export interface Services {
  readonly settings: Pick<Settings, "audio" | "documents" | "mediaHosts" | "clock">;
  readonly timers: Timers;
  readonly node_id: string;
  /** Where files are served, an `http://` URL without a path. */
  readonly origin: string;
  /** Recordings and faxes, by their paths. */
  readonly files: Pick<FileStore, "add" | "find">;
  readonly calls: Pick<CallStore, "find">;
  /** Conferences, rooms and queues. */
  readonly venues: Venues;
  readonly router: Pick<Router, "pass" | "move">;
  readonly messages: MessageStore;
  readonly problems: Pick<Problems, "report">;
  /** A fresh id. */
  id(): string;
  /** Unix time, seconds. */
  unixTime(): number;
  /** Makes an outbound leg. It does not ring yet. */
  legTo(
    device: Device,
    owner: Session | undefined,
    made: { tag: string | undefined; by: string },
  ): PlatformCall;
  /** Rings the person at the end of a leg. */
  ring(call: PlatformCall): void;
  personOf(call: PlatformCall): Person;
  /** Every session that listens to a context and has a client. */
  listeners(context: string): Session[];
  sendEvent(session: Session, event_type: string, params: Json): void;
}
