import type { TSchema } from "typebox";
import { events, methods } from "./index.js";

type Methods = typeof methods;
type Events = typeof events;

type Column<Rows, Key extends PropertyKey> = {
  readonly [N in keyof Rows]: Rows[N] extends Record<Key, infer S extends TSchema> ? S : never;
};

function column(rows: object, key: "params" | "result"): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [name, (row as Record<string, unknown>)[key]]),
  );
}

/** The schema of each method's params: `Static<(typeof schemas)["calling.play"]>`. */
export const schemas = column(methods, "params") as Column<Methods, "params">;

/** The schema of each method's reply. */
export const resultSchemas = column(methods, "result") as Column<Methods, "result">;

/** The schema of each event's params. */
export const eventSchemas = column(events, "params") as Column<Events, "params">;
