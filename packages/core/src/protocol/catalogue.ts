import { eventsSource, methodsSource, typesSource } from "./catalogue.generated.js";
import { compileCompletion } from "./completion.js";
import type { CatalogueData, EventRow, MethodRow, Tracking } from "./row.js";
import type { Schema } from "./schema.js";
import { Table } from "./table.js";

type Completion = (params: Record<string, unknown>) => boolean;

/** Compiles the rule of a row once. */
class Completions {
  readonly #compiled = new WeakMap<Tracking, Completion>();

  of(tracking: Tracking): Completion {
    const known = this.#compiled.get(tracking);
    if (known) return known;
    const completion = compileCompletion(tracking);
    this.#compiled.set(tracking, completion);
    return completion;
  }
}

// What these keep can be made again from the constants at any time, so a second copy of this module does no harm.
const methods = new Table<MethodRow>(methodsSource);
const events = new Table<EventRow>(eventsSource);
const types = new Table<Schema>(typesSource);
const completions = new Completions();

/** The row of a method, by its name on the wire. Rows are shared: don't change them. */
export const methodRow = (method: string): MethodRow | undefined => methods.get(method);

/** The row of an event, by its name on the wire. */
export const eventRow = (event: string): EventRow | undefined => events.get(event);

/** A shared type, by the name that a `$ref` gives. */
export const sharedType = (name: string): Schema | undefined => types.get(name);

export const methodNames = (): string[] => methods.names();

export const eventNames = (): string[] => events.names();

/** The whole catalogue, for those who want to go through all of it. */
export const catalogueData = (): CatalogueData => ({
  methods: methods.all(),
  events: events.all(),
  types: types.all(),
});

/**
 * Tells whether an event with these params completes what is tracked.
 * It may be asked about any params, however odd.
 */
export const completionOf = (tracking: Tracking): Completion => completions.of(tracking);
