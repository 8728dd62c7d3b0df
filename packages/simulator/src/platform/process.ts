/** What arrives in one message. Spelled out, so that who uses the simulator needs no types of `ws`. */
export type RawData = string | Buffer | ArrayBuffer | Buffer[];

export function textOf(data: RawData): string {
  if (typeof data === "string") return data;
  if (Array.isArray(data)) return Buffer.concat(data).toString("utf8");
  return (Buffer.isBuffer(data) ? data : Buffer.from(data)).toString("utf8");
}

/** Runs something after what runs now, and before anything else arrives. */
export function afterThis(run: () => void): void {
  process.nextTick(run);
}

/** Warns who runs the program. */
export function warn(message: string): void {
  process.emitWarning(message, "SimulatorWarning");
}

/** A timer that does not keep the process alive. */
export const unreferenced = (timer: NodeJS.Timeout): NodeJS.Timeout => timer.unref();
