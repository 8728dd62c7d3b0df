// What a call keeps for the rest of the package, where an app does not see it.

/** The session that a call is on. */
export const sessionKey: unique symbol = Symbol("twinline.v2.session") as never;

/** The listeners of a call; made when they are first asked for. */
export const listenersKey: unique symbol = Symbol("twinline.v2.listeners") as never;
