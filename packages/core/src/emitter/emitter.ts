import mitt, { type Emitter as Mitt, type Handler } from "mitt";

/** What a listener that throws is reported to. */
export type ListenerFault = (error: unknown, event: string) => void;

/** What starts a listener in place of a plain call, and sees to what it throws. */
export type ListenerRun = (
  event: string,
  listener: (payload: never) => unknown,
  payload: never,
) => void;

type Events = Record<string, unknown>;
type AnyListener = (payload: never) => unknown;

/**
 * Listeners by event name, started in the order of registration. A throw or a rejection in one is
 * reported and never reaches the emitter's caller nor the other listeners.
 *
 * It allocates nothing until the first listener is added, for a process may hold thousands of calls.
 */
export class Emitter<Map extends object = Events> {
  #mitt: Mitt<Events> | undefined;
  readonly #fault: ListenerFault;
  readonly #run: ListenerRun | undefined;

  /**
   * @param fault gets what a listener throws
   * @param run starts each listener, where more than a plain call is wanted
   */
  constructor(fault: ListenerFault, run?: ListenerRun) {
    this.#fault = fault;
    this.#run = run;
  }

  on<Name extends keyof Map & string>(name: Name, listener: (payload: Map[Name]) => unknown): void {
    (this.#mitt ??= mitt<Events>()).on(name, listener as Handler);
  }

  /** Adds a listener that is removed before it runs. Returns what removes it earlier. */
  once<Name extends keyof Map & string>(
    name: Name,
    listener: (payload: Map[Name]) => unknown,
  ): () => void {
    const remove = () => this.off(name, wrapped);
    const wrapped = (payload: Map[Name]) => {
      remove();
      return listener(payload);
    };
    this.on(name, wrapped);
    return remove;
  }

  /** Removes one registration of the listener, or all listeners of the name when none is given. */
  off<Name extends keyof Map & string>(
    name: Name,
    listener?: (payload: Map[Name]) => unknown,
  ): void {
    this.#mitt?.off(name, listener as Handler | undefined);
  }

  /** Removes every listener. */
  clear(): void {
    this.#mitt?.all.clear();
  }

  emit<Name extends keyof Map & string>(name: Name, payload: Map[Name]): void {
    const listeners = this.#mitt?.all.get(name) as AnyListener[] | undefined;
    if (listeners === undefined) return;
    const [first] = listeners;
    // A copy, for a listener may add and remove others. Mostly there is one.
    if (listeners.length > 1) {
      for (const listener of listeners.slice()) this.#start(listener, payload as never, name);
    } else if (first !== undefined) this.#start(first, payload as never, name);
  }

  /** True when the name has a listener. */
  has(name: keyof Map & string): boolean {
    const listeners = this.#mitt?.all.get(name);
    return listeners !== undefined && listeners.length > 0;
  }

  #start(listener: AnyListener, payload: never, name: string): void {
    if (this.#run !== undefined) {
      this.#run(name, listener, payload);
      return;
    }
    try {
      const returned = listener(payload);
      if (isPromise(returned)) {
        returned.then(undefined, (error: unknown) => this.#fault(error, name));
      }
    } catch (error) {
      this.#fault(error, name);
    }
  }
}

/** True for anything that may be awaited. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { then?: unknown }).then === "function"
  );
}
