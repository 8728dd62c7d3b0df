import mitt, { type Emitter as Mitt, type Handler } from "mitt";

/** Receives an error that a listener threw. */
export type ListenerFault = (error: unknown, event: string) => void;

/** Calls a listener, and handles its errors. */
export type ListenerRun = (
  event: string,
  listener: (payload: never) => unknown,
  payload: never,
) => void;

type Events = Record<string, unknown>;
type AnyListener = (payload: never) => unknown;

/**
 * Listeners by event name, called in the order of registration. If one throws or rejects, the error is reported, and
 * reaches neither the code that emits nor other listeners.
 *
 * Nothing is allocated before the first listener is added, because a process may hold thousands of calls.
 */
export class Emitter<Map extends object = Events> {
  #mitt: Mitt<Events> | undefined;
  readonly #fault: ListenerFault;
  readonly #run: ListenerRun | undefined;

  /**
   * @param fault gets errors that listeners throw
   * @param run calls each listener, if it needs more than a plain call
   */
  constructor(fault: ListenerFault, run?: ListenerRun) {
    this.#fault = fault;
    this.#run = run;
  }

  on<Name extends keyof Map & string>(name: Name, listener: (payload: Map[Name]) => unknown): void {
    (this.#mitt ??= mitt<Events>()).on(name, listener as Handler);
  }

  /** Adds a listener that is removed before it runs. Returns a function that removes it earlier. */
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

  /** Removes one registration of a listener, or all listeners of the event if you pass none. */
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
    // Copy, because a listener may add and remove others. There is usually only one.
    if (listeners.length > 1) {
      for (const listener of listeners.slice()) this.#start(listener, payload as never, name);
    } else if (first !== undefined) this.#start(first, payload as never, name);
  }

  /** True if the event has a listener. */
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

/** True for anything with a `then` method. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { then?: unknown }).then === "function"
  );
}
