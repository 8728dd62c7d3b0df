import { SchemaCompiler } from "./schema-compiler.js";

/** How strict a public API is with its arguments. This is the one place that decides it. */
export interface Strictness {
  /** Reads values, by the rules that it was made with. */
  readonly compiler: SchemaCompiler;
  /** What becomes of an option that the method does not have: it is sent or dropped, and noted; or refused. */
  readonly unknownOption: "send" | "drop" | "refuse";
}

/**
 * For an API whose users write new code: a wrong value is refused before anything is sent, with its
 * place and what was expected. A name that the catalogue does not have may be newer than the catalogue:
 * it is sent as given and noted, unless it is a slip of a known one.
 */
export const refuseWrongValues: Strictness = {
  compiler: new SchemaCompiler({ values: "refuse", unknown: "refuse-slips" }),
  unknownOption: "send",
};

/** For methods that send nothing: there is no platform that an unknown option could be meant for. */
export const refuseUnknownOptions: Strictness = { ...refuseWrongValues, unknownOption: "refuse" };

/**
 * For an API that existing programs were written against: what the original accepted is accepted. Its
 * options were a closed list, and so was what it read of a device that it dialled: what is unknown there
 * is dropped. Values went out unchecked, so they do here, and the platform judges them. Both are noted.
 */
export const noteWrongValues: Strictness = {
  compiler: new SchemaCompiler({
    values: "note",
    unknown: "note",
    closedTypes: ["phone", "sip"],
  }),
  unknownOption: "drop",
};
