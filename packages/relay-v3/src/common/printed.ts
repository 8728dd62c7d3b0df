/** `inspect.custom` of `node:util`. */
const inspectKey = Symbol.for("nodejs.util.inspect.custom");

/** Has `console.log` show what `toString()` says, rather than nothing: all there is to show is private. */
export function showAsText(target: abstract new (...args: never[]) => object): void {
  Object.defineProperty(target.prototype, inspectKey, {
    value(this: object) {
      return String(this);
    },
    configurable: true,
  });
}
