/**
 * The schemas of everything that is said on the wire, for apps that check, generate or document.
 * They need the `typebox` package at run time, which the rest of Twinline does without.
 */
export { eventSchemas, resultSchemas, schemas } from "./schemas/columns.js";
export { events, families, methods } from "./schemas/index.js";
export { leftOut } from "./schemas/left-out.js";
export type { EventEntry, MethodEntry } from "./schemas/rows.js";
export { types } from "./schemas/types/index.js";
