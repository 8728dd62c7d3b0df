import { version } from "../version.generated.js";

/** The packages that a program moves between. */
export const legacySdk = "@signalwire/node";
export const compat = "@twinline/compat-v2";
export const relay = "@twinline/relay-v3";
/** Where `RestClient` is now. */
export const rest = "@signalwire/compatibility-api";
export const dotenv = "dotenv";

/** The version ranges that go into a `package.json`. */
export interface Versions {
  /** Of Twinline's packages: they are released together. */
  readonly twinline: string;
  readonly rest: string;
  readonly dotenv: string;
}

export const defaultVersions: Versions = {
  twinline: `^${version}`,
  rest: "^3.1.4",
  // From version 17 on, it prints a line at each start.
  dotenv: "^16.4.5",
};
