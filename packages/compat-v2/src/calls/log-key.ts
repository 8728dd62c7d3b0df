/** Where a call keeps the log of its session. */
export const logKey: unique symbol = Symbol("twinline.v2.log") as never;
