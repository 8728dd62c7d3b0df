import type { Connection, Job } from "./connection.js";

/** The maximum number of unacknowledged events. */
const window = 1000;

let lastCall = 0;

function nextId(): string {
  lastCall += 1;
  return `5a1b0c9e-0000-4000-8000-${lastCall.toString(16).padStart(12, "0")}`;
}

/** The job fails if the client acknowledges nothing for this many milliseconds. */
const ackTimeout = 20_000;

/** Runs a job on a connection. Resolves when the job calls `finished`. */
function run(connection: Connection, start: (finished: () => void) => Job): Promise<void> {
  return new Promise((resolve, reject) => {
    let before = connection.acknowledged;
    const stop = () => {
      clearInterval(watch);
      connection.job = undefined;
    };
    const watch = setInterval(() => {
      if (connection.acknowledged === before) {
        stop();
        reject(new Error(`the client acknowledged nothing for ${ackTimeout / 1000} s`));
      }
      before = connection.acknowledged;
    }, ackTimeout);
    connection.job = start(() => {
      stop();
      resolve();
    });
  });
}

/** Starts `count` calls, at most `atOnce` at a time, which the client answers and ends. */
export function wholeCalls(connection: Connection, count: number, atOnce: number): Promise<void> {
  let begun = 0;
  let ended = 0;
  const begin = () => {
    begun += 1;
    connection.announce(nextId(), "bench");
  };
  return run(connection, (finished) => {
    while (begun < Math.min(atOnce, count)) begin();
    return {
      acknowledged: (call) => {
        if (!call.isOver || call.acknowledged < call.sent) return;
        ended += 1;
        if (begun < count) begin();
        else if (ended === count) finished();
      },
    };
  });
}

/** Starts one call, and sends many events about it. */
export function manyEvents(connection: Connection, count: number): Promise<void> {
  const { ownPlayback = false } = connection.needs;
  let sent = 0;
  /** The client's own playback, if the events must be about that. */
  let playback: string | undefined;
  return run(connection, (finished) => {
    const call = connection.announce(nextId(), "bench");
    const { events } = call;
    const next = () =>
      playback === undefined
        ? events.numbered(sent)
        : events.play(playback, sent % 2 === 0 ? "paused" : "playing");
    const fill = () => {
      if (ownPlayback && playback === undefined) return;
      while (sent < count && call.sent - call.acknowledged < window) {
        connection.sendEvent(call, next());
        sent += 1;
      }
    };
    const end = () => {
      if (playback !== undefined) connection.sendEvent(call, events.play(playback, "finished"));
      connection.end(call);
    };
    const job: Job = {
      acknowledged: () => {
        if (sent < count) fill();
        else if (call.acknowledged < call.sent) return;
        else if (call.isOver) finished();
        else end();
      },
    };
    const playing = (control_id: string) => {
      playback = control_id;
      fill();
    };
    return ownPlayback ? { ...job, playing } : job;
  });
}

/** Starts calls on which nothing happens. */
export function idleCalls(connection: Connection, count: number): Promise<void> {
  let begun = 0;
  let acknowledged = 0;
  const fill = () => {
    while (begun < count && begun - acknowledged < window) {
      begun += 1;
      connection.announce(nextId(), "bench");
    }
  };
  return run(connection, (finished) => {
    fill();
    return {
      acknowledged: () => {
        acknowledged += 1;
        fill();
        if (acknowledged === count) finished();
      },
    };
  });
}

/** Ends all live calls. */
export function endCalls(connection: Connection): Promise<void> {
  const waiting = [...connection.calls.values()];
  let left = waiting.length;
  let onTheWay = 0;
  const fill = () => {
    for (; waiting.length > 0 && onTheWay < window; onTheWay += 1) {
      const call = waiting.pop();
      if (call !== undefined) connection.end(call);
    }
  };
  return run(connection, (finished) => {
    fill();
    return {
      acknowledged: () => {
        onTheWay -= 1;
        left -= 1;
        fill();
        if (left === 0) finished();
      },
    };
  });
}
