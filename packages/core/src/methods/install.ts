import { quiet } from "../errors/session-end.js";

type AnyClass = abstract new (...args: never[]) => object;

/** What a method does: `self` is the object that it is called on. */
type Method<Self> = (self: Self, args: readonly unknown[]) => unknown;

/**
 * Gives a class methods that are made from rows.
 *
 * @param target the class
 * @param methods what each does, by its documented name
 */
export function installMethods<Class extends AnyClass>(
  target: Class,
  methods: Readonly<Record<string, Method<InstanceType<Class>>>>,
): void {
  for (const [name, run] of Object.entries(methods)) {
    const { [name]: value } = {
      [name](this: InstanceType<Class>, ...args: unknown[]) {
        const returned = run(this, args);
        return returned instanceof Promise ? quiet(returned) : returned;
      },
    };
    Object.defineProperty(target.prototype, name, { value, configurable: true, writable: true });
  }
}
