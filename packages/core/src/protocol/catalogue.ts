import { eventsSource, methodsSource, typesSource } from "./catalogue.generated.js";
import type { CatalogueData, EventRow, MethodRow } from "./row.js";
import type { Schema } from "./schema.js";
import { Table } from "./table.js";

// These are only caches of constants, so a second copy of this module does no harm.
const methods = new Table<MethodRow>(methodsSource);
const events = new Table<EventRow>(eventsSource);
const types = new Table<Schema>(typesSource);

/** Returns the row of a method by its wire name. Rows are shared: don't change them. */
export const methodRow = (method: string): MethodRow | undefined => methods.get(method);

/** The row of an event, by its name on the wire. */
export const eventRow = (event: string): EventRow | undefined => events.get(event);

/** A shared type, by the name that a `$ref` gives. */
export const sharedType = (name: string): Schema | undefined => types.get(name);

export const methodNames = (): string[] => methods.names();

export const eventNames = (): string[] => events.names();

/** Returns the whole catalogue. */
export const catalogueData = (): CatalogueData => ({
  methods: methods.all(),
  events: events.all(),
  types: types.all(),
});
