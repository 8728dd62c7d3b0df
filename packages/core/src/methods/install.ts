import { quietly, type Run } from "../errors/session-end.js";

type AnyClass = abstract new (...args: never[]) => object;

/**
 * Adds methods made from rows to a class. Each returns a promise, and rejects it if anything throws.
 *
 * @param target the class
 * @param methods what each does, by its documented name
 * @param guard turns an exception into a rejection
 */
export function installMethods<Class extends AnyClass>(
  target: Class,
  methods: Readonly<Record<string, Run<InstanceType<Class>, unknown>>>,
  guard: typeof quietly = quietly,
): void {
  for (const [name, run] of Object.entries(methods)) {
    const { [name]: value } = {
      [name](this: InstanceType<Class>, ...args: unknown[]) {
        return guard(run, this, args);
      },
    };
    Object.defineProperty(target.prototype, name, { value, configurable: true, writable: true });
  }
}
