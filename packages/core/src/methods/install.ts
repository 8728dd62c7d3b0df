import { quietly, type Run } from "../errors/session-end.js";

type AnyClass = abstract new (...args: never[]) => object;

/**
 * Gives a class methods that are made from rows. Each returns a promise; whatever goes wrong rejects it.
 *
 * @param target the class
 * @param methods what each does, by its documented name
 * @param guard turns what one throws into a rejection
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
