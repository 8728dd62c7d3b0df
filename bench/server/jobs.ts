import type { Connection, Job } from "./connection.js";

/** So many events may be on their way to a client at once. */
const window = 1000;

let lastCall = 0;

function nextId(): string {
  lastCall += 1;
  return `5a1b0c9e-0000-4000-8000-${lastCall.toString(16).padStart(12, "0")}`;
}

/** Puts a job to a connection. Resolves when `start` says so. */
function run(connection: Connection, start: (finished: () => void) => Job): Promise<void> {
  return new Promise((resolve) => {
    connection.job = start(() => {
      connection.job = undefined;
      resolve();
    });
  });
}

/** Whole calls, which the client answers and ends: so many in all, so many at once. */
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

/** One call, and a long row of events about it. */
export function manyEvents(connection: Connection, count: number): Promise<void> {
  let sent = 0;
  return run(connection, (finished) => {
    const call = connection.announce(nextId(), "bench");
    const fill = () => {
      while (sent < count && call.sent - call.acknowledged < window) {
        connection.tell(call, call.events.numbered(sent));
        sent += 1;
      }
    };
    return {
      acknowledged: () => {
        if (call.isOver) finished();
        else if (sent < count) fill();
        else if (call.acknowledged === call.sent) connection.end(call);
      },
    };
  });
}

/** Calls that come in and then nothing happens to. */
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

/** All calls that live end. */
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
