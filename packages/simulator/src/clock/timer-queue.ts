/** A timer that waits for its time. */
export interface QueuedTimer {
  readonly due: number;
  /** Breaks ties: timers for the same moment run in the order in which they were set. */
  readonly order: number;
  readonly background: boolean;
  /** It waits for the next attempt to connect. */
  readonly reconnect: boolean;
  readonly callback: () => void;
  cleared: boolean;
}

/** Timers by due time, a binary heap. A cleared one stays until it comes to the top. */
export class TimerQueue {
  readonly #heap: QueuedTimer[] = [];
  #foreground = 0;
  #reconnects = 0;

  /** How many timers let time pass: neither background timers nor reconnects. */
  get foreground(): number {
    return this.#foreground;
  }

  /** How many attempts to connect wait for their time. */
  get reconnects(): number {
    return this.#reconnects;
  }

  add(timer: QueuedTimer): void {
    this.#count(timer, 1);
    const heap = this.#heap;
    let index = heap.push(timer) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!earlier(timer, heap[parent])) break;
      heap[index] = heap[parent] as QueuedTimer;
      index = parent;
    }
    heap[index] = timer;
  }

  clear(timer: QueuedTimer): void {
    if (timer.cleared) return;
    timer.cleared = true;
    this.#count(timer, -1);
  }

  /** The timer that is due first. */
  peek(): QueuedTimer | undefined {
    while (this.#heap[0]?.cleared === true) this.#removeFirst();
    return this.#heap[0];
  }

  /** Removes and returns the timer that is due first. */
  shift(): QueuedTimer | undefined {
    const first = this.peek();
    if (first === undefined) return undefined;
    this.#removeFirst();
    first.cleared = true;
    this.#count(first, -1);
    return first;
  }

  #count({ background, reconnect }: QueuedTimer, by: 1 | -1): void {
    if (reconnect) this.#reconnects += by;
    else if (!background) this.#foreground += by;
  }

  #removeFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = index * 2 + 1;
      if (left >= heap.length) break;
      const child = earlier(heap[left + 1], heap[left]) ? left + 1 : left;
      if (!earlier(heap[child], last)) break;
      heap[index] = heap[child] as QueuedTimer;
      index = child;
    }
    heap[index] = last;
  }
}

function earlier(one: QueuedTimer | undefined, other: QueuedTimer | undefined): boolean {
  if (one === undefined) return false;
  if (other === undefined) return true;
  return one.due < other.due || (one.due === other.due && one.order < other.order);
}
