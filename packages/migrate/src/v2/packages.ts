import { version } from "../version.generated.js";

/** The packages to migrate from and to. */
export const legacySdk = "@signalwire/node";
export const compat = "@twinline/compat-v2";
export const relay = "@twinline/relay-v3";
/** The package that has `RestClient` now. */
export const rest = "@signalwire/compatibility-api";
export const dotenv = "dotenv";

/** The version ranges to write to a `package.json`. */
export interface Versions {
  /** Range for Twinline's packages, which are released together. */
  readonly twinline: string;
  readonly rest: string;
  readonly dotenv: string;
}

export const defaultVersions: Versions = {
  twinline: `^${version}`,
  rest: "^3.1.4",
  // Since version 17, it prints a line at each start.
  dotenv: "^16.4.5",
};
