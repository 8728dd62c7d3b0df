/** For the sibling packages of Twinline. Not for users: it changes without notice. */
export * from "./protocol/row.js";
export * from "./protocol/schema.js";
export * from "./clock/clock.js";
