/**
 * The schemas of all wire messages, for apps that validate, generate or document. They need the `typebox` package at
 * run time, which the rest of Twinline does not use.
 */
export { eventSchemas, resultSchemas, schemas } from "./schemas/columns.js";
export { events, families, methods } from "./schemas/index.js";
export { leftOut } from "./schemas/left-out.js";
export type { EventEntry, MethodEntry } from "./schemas/rows.js";
export { types } from "./schemas/types/index.js";
