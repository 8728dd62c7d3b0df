import { SchemaCompiler } from "./schema-compiler.js";

/** How strict a public API is with its arguments. This file alone decides it. */
export interface Strictness {
  /** Compiles readers with these rules. */
  readonly compiler: SchemaCompiler;
  /** What to do with an unknown option: send or drop it, with a note; or refuse it. */
  readonly unknownOption: "send" | "drop" | "refuse";
  /** Whether a request is refused that has none of several params of which the platform needs one. */
  readonly needsAnyOf: boolean;
  /** Whether an object in the place of a string is always the options: where any value is sent, it must not become one. */
  readonly objectIsOptions: boolean;
}

/**
 * For an API whose users write new code. A wrong value is refused before anything is sent, with its path and what was
 * expected. An unknown name may be newer than the catalogue, so it is sent unchanged and noted, unless it is a slip.
 */
export const refuseWrongValues: Strictness = {
  compiler: new SchemaCompiler({ values: "refuse", unknown: "refuse-slips" }),
  unknownOption: "send",
  needsAnyOf: true,
  objectIsOptions: false,
};

/** For methods that send nothing: an unknown option cannot be meant for the platform. */
export const refuseUnknownOptions: Strictness = { ...refuseWrongValues, unknownOption: "refuse" };

/**
 * For an API that existing programs use: it accepts everything that the original accepted. The original read a fixed
 * list of options and of fields of a dialled device, so unknown ones are dropped. It sent values unchecked, so they are
 * sent here too, and the platform decides. Both are noted.
 */
export const noteWrongValues: Strictness = {
  compiler: new SchemaCompiler({
    values: "note",
    unknown: "note",
    closedTypes: ["phone", "sip"],
  }),
  unknownOption: "drop",
  needsAnyOf: false,
  objectIsOptions: true,
};
