import type { Needs } from "../server/needs.js";
import type { Role } from "./contender.js";

type ByRole<Value> = Readonly<Partial<Record<Role, Value>>>;

/** An SDK of another project. It is not a dependency: npm installs it on request. */
export interface Other {
  /** What is imported of it. */
  readonly module: string;
  /** The package, and what it opens and reads its sockets with: at exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  readonly needs: Needs;
  /** How many units a process of it can do: each pass starts a new one, after a fifth as many to warm up. */
  readonly atMost?: ByRole<number>;
  /** What to know about its numbers, line by line. */
  readonly notes: ByRole<readonly string[]>;
}

const unacknowledged = [
  "node-v2 acknowledges no event, and is spared that work. The server paces it by the pong to a ping behind",
  "the events: it takes what was read for acknowledged.",
];

export const others: Readonly<Partial<Record<string, Other>>> = {
  "realtime-api": {
    module: "@signalwire/realtime-api",
    packages: { "@signalwire/realtime-api": "4.2.1", ws: "8.23.0" },
    needs: { repliesRead: true, ownPlayback: true },
    atMost: { "whole-calls": 500, requests: 50_000 },
    notes: {
      "whole-calls": [
        'realtime-api throws "Missing the instance" when a prompt\'s digits come with the reply. The server paces',
        "it by the pong to a ping behind the reply: what a command leads to is sent after that.",
        "Its calls cost more the more of them a process has had, for a worker that has collected digits never",
        "ends: each pass is at most 500 calls in a new process, after 100 that warm it up.",
      ],
      requests: [
        "realtime-api keeps some 4 KB for each request it has made: each pass is at most 50,000 in a new process,",
        "after 10,000 that warm it up.",
      ],
      events: [
        "realtime-api passes a listener the events of playbacks that it began only: it plays once, and the",
        "events are about that, paused and playing in turn.",
      ],
    },
  },
  "node-v2": {
    module: "@signalwire/node",
    packages: { "@signalwire/node": "2.6.0", "faye-websocket": "0.11.4" },
    needs: { eventsRead: true },
    notes: { "whole-calls": unacknowledged, events: unacknowledged, idle: unacknowledged },
  },
};

/** The names of those that are asked for by `--with`. */
export const otherContenders: readonly string[] = Object.keys(others);

export const isOther = (contender: string): boolean => others[contender] !== undefined;

/** What is installed for one, as npm names it: `ws@8.23.0`. */
export function packagesOf(name: string): string[] {
  return Object.entries(others[name]?.packages ?? {}).map(([one, version]) => `${one}@${version}`);
}
