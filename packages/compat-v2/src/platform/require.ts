import { createRequire } from "node:module";
import path from "node:path";

/** Loads a package from the point of view of a file. */
export const requireFrom = (place: string, name: string): unknown => createRequire(place)(name);

/** The files from whose point of view a peer of this package is looked for, in this order. */
export const ownPlaces = (): readonly string[] => [
  import.meta.url,
  path.join(process.cwd(), "index.js"),
];
