// Written by `npm run generate` from package.json.
/** The version of this package. */
export const version = "0.1.0";
