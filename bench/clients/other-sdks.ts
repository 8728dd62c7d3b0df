import type { Needs } from "../server/needs.js";
import type { Workload } from "./client.js";

type ByWorkload<Value> = Readonly<Partial<Record<Workload, Value>>>;

/** Another project's SDK. It is not a dependency: npm installs it on request. */
export interface OtherSdk {
  /** The module to import. */
  readonly module: string;
  /** The package and its WebSocket library, at exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  readonly needs: Needs;
  /** How many units one process can do. Each pass then starts a new process, and warms it up with a fifth as many. */
  readonly atMost?: ByWorkload<number>;
  /** Notes on how to read its numbers, line by line. */
  readonly notes: ByWorkload<readonly string[]>;
}

const unacknowledged = [
  "node-v2 does not acknowledge events, which saves it work. The server sends a ping after the events, and",
  "counts the pong as their acknowledgement.",
];

export const otherSdks: Readonly<Partial<Record<string, OtherSdk>>> = {
  "realtime-api": {
    module: "@signalwire/realtime-api",
    packages: { "@signalwire/realtime-api": "4.2.1", ws: "8.23.0" },
    needs: { repliesRead: true, ownPlayback: true },
    atMost: { "whole-calls": 500, requests: 50_000 },
    notes: {
      "whole-calls": [
        'realtime-api throws "Missing the instance" if a prompt\'s digits arrive with the reply. So the server sends',
        "a ping after each reply, and sends the events of a command only after the pong.",
        "Each call costs more than the one before, because workers that collect digits never end. A pass is at most",
        "500 calls in a new process, after 100 calls to warm up.",
      ],
      requests: [
        "realtime-api retains about 4 KB per request. A pass is at most 50,000 requests in a new process, after",
        "10,000 to warm up.",
      ],
      events: [
        "realtime-api passes a listener only the events of playbacks that it started. So it plays once, and all",
        "events are about that playback: paused and playing alternate.",
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

/** The names that `--with` accepts. */
export const otherClients: readonly string[] = Object.keys(otherSdks);

export const isOtherSdk = (client: string): boolean => otherSdks[client] !== undefined;

/** The packages of an SDK, as npm names them: `ws@8.23.0`. */
export function packagesOf(name: string): string[] {
  return Object.entries(otherSdks[name]?.packages ?? {}).map(
    ([one, version]) => `${one}@${version}`,
  );
}
