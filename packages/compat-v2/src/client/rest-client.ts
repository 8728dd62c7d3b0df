import { RelayError } from "@twinline/core";

import { peerPaths, requireFrom } from "../platform/process.js";

const packageName = "@signalwire/compatibility-api";

// oxlint-disable typescript/no-explicit-any -- these are typed by the package that they come from

/** The REST client of `@signalwire/compatibility-api`; see the documentation of that package. */
export interface RestClientConstructor {
  new (project?: string, token?: string, options?: object): any;
  (project?: string, token?: string, options?: object): any;
  readonly LaML: any;
  readonly validateRequest: any;
  readonly validateRequestWithBody: any;
  readonly validateExpressRequest: any;
  readonly webhook: any;
  readonly [name: string]: any;
}

// oxlint-enable typescript/no-explicit-any

type Loaded = (...args: unknown[]) => object;

/** The properties that programs read. Tools that print or compare objects look up any other. */
const statics = /^(?:[A-Z]\w*|validate\w*|webhook|jwt)$/;

function load(files: readonly string[]): Loaded {
  let cause: unknown;
  for (const file of files) {
    try {
      return (requireFrom(file, packageName) as { readonly RestClient: Loaded }).RestClient;
    } catch (error) {
      if (error instanceof RelayError) throw error;
      cause = error;
    }
  }
  throw new RelayError(
    `RestClient is now in a separate package. Install it: npm install ${packageName}`,
    { code: "PEER_MISSING", cause },
  );
}

/** The target of the proxy: an arrow function could not be constructed. */
const constructible = function RestClient(): void {};

/**
 * @internal
 * @param files the files that the package is loaded from, in the order in which they are tried
 */
export function restClientFrom(files: () => readonly string[]): RestClientConstructor {
  let loaded: Loaded | undefined;
  const get = (): Loaded => (loaded ??= load(files()));
  return new Proxy(constructible, {
    apply: (_target, _self, args: unknown[]) => get()(...args),
    construct: (_target, args: unknown[]) => get()(...args),
    get: (target, name, receiver) =>
      typeof name === "string" && statics.test(name)
        ? (Reflect.get(get(), name) as unknown)
        : (Reflect.get(target, name, receiver) as unknown),
  }) as unknown as RestClientConstructor;
}

/**
 * The client of the REST API, which was part of the legacy Node SDK. It is that of
 * `@signalwire/compatibility-api`, loaded when it is first used.
 *
 * @throws {RelayError} the package is not installed; the message says what to install
 */
export const RestClient: RestClientConstructor = restClientFrom(peerPaths);
