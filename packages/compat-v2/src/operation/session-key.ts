/** Where a call keeps the session that it is on. */
export const sessionKey: unique symbol = Symbol("twinline.v2.session") as never;
