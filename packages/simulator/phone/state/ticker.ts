import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { simulatorNow } from "./store.js";

const interval = 200;

const now = signal(0);
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

const tick = (): void => {
  now.value = simulatorNow();
};

/** Seconds since the simulator was started. Goes on as long as somebody looks and `running` is true. */
export function useNow(running: boolean): number {
  useEffect(() => {
    if (!running) return undefined;
    watchers += 1;
    tick();
    timer ??= setInterval(tick, interval);
    return () => {
      watchers -= 1;
      if (watchers > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, [running]);
  return running ? Math.max(now.value, 0) : 0;
}
