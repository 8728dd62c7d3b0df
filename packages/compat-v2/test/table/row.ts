import type { InboundCall } from "@twinline/simulator";

import type { Talk } from "../support/stage.js";

type Class = abstract new (...args: never[]) => object;

/** How a method is called in one of its forms. */
export interface Form {
  readonly name: string;
  readonly args: readonly unknown[];
  /** What it sends, when that is not the row's `frame`: of an option that the row's forms don't give. */
  readonly frame?: object;
}

/** One documented method, with its `_async` form where it has one. */
export interface Row {
  /** The wire method. */
  readonly method: string;
  /** The params that leave, without the ids. */
  readonly frame: object;
  /** The documented arguments, as the Python pages have them: keywords in one object. */
  readonly documented: readonly unknown[];
  /** Other ways to call it, which send the same unless they say otherwise: by position, in camelCase, in the Node SDK's forms. */
  readonly also: readonly Form[];
  readonly Result: Class;
  /** Undefined when there is no `_async` form. */
  readonly Action: Class | undefined;
  /** Who calls. By default a phone. */
  readonly inbound?: InboundCall;
  /** What has happened before. By default: the call was answered. */
  before?(talk: Talk): Promise<unknown>;
  /** What people do, once it has started, so that it comes out well. By default nothing. */
  people?(talk: Talk): unknown;
  /** The result after success, beside `successful`. */
  readonly success: object;
  /** The event that brought success, by name. */
  readonly event: string;
  /** True for a method that the page Relay.Calling.Call does not have. */
  readonly undocumented?: true;
  /** True when a hang-up is no failure of it. */
  readonly endsCall?: boolean;
}
