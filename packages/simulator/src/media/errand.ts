import type { ActivitySource } from "../clock/stillness.js";

/** What a virtual clock has, and a real one has not. */
interface Watchful {
  watch(source: ActivitySource): () => void;
  stir(): void;
}

/**
 * Has virtual time wait for something that takes real time, such as a connection to elsewhere, though
 * not for ever: only as long as the clock's patience lasts. A real clock waits for nobody.
 *
 * @returns what ends it; it may be called more than once
 */
export function errand(clock: object): () => void {
  if (!("watch" in clock && "stir" in clock)) return () => undefined;
  const watchful = clock as Watchful;
  let underWay = true;
  const unwatch = watchful.watch({
    busy: () => underWay,
    give_up: () => (underWay = false),
  });
  return () => {
    underWay = false;
    unwatch();
    watchful.stir();
  };
}
