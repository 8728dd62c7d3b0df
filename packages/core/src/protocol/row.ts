import type { ObjectSchema, Schema } from "./schema.js";

/**
 * What a wire method is:
 * - `command`: answered by its reply and nothing more is owed.
 * - `operation`: runs on after its reply and is known by a `control_id`.
 * - `subcommand`: steers a running operation (`calling.play.stop`).
 * - `dial`: places calls; its outcome arrives by `tag`.
 * - `message`: sends a message; its outcome arrives by `message_id`.
 * - `session`: about the connection, not about a call.
 */
export type MethodKind = "command" | "operation" | "subcommand" | "dial" | "message" | "session";

/** One condition on an event's params. All of its parts must hold. */
export interface Clause {
  /** Dotted path below the event's params, such as `detect.params.event`. */
  readonly path: string;
  /** The value at `path` is one of these. */
  readonly in?: readonly string[];
  /** The value at `path` is a string and none of these. */
  readonly notIn?: readonly string[];
  /** The value at `path` is present. */
  readonly exists?: true;
  /** The clause does not hold when any of these is equal. */
  readonly unless?: readonly { readonly path: string; readonly equals: unknown }[];
}

/** How the progress of a method is reported. */
export interface Tracking {
  /** The event that reports on it. */
  readonly event: string;
  /** What ties an event to the request that caused it. */
  readonly by: "control_id" | "call" | "tag" | "message_id";
  /** It is complete when any of these clauses holds. */
  readonly completes: readonly Clause[];
}

/** Everything there is to say about one wire method. */
export interface MethodRow {
  readonly method: string;
  /** The room of the catalogue it lives in: `media`, `bridge`, `session`, … */
  readonly family: string;
  readonly kind: MethodKind;
  /** True when the request carries `node_id` and `call_id`. */
  readonly callScoped: boolean;
  readonly params: ObjectSchema;
  /** The reply, mostly a `$ref` to one of the usual ones. */
  readonly result: Schema;
  /** The event that reports its effect. */
  readonly event?: string;
  /** Present when that event also says when it is complete. */
  readonly tracking?: Tracking;
  /** For a subcommand: the operation it steers. */
  readonly parent?: string;
  /** For an operation: the subcommands it takes. */
  readonly subcommands?: readonly string[];
  /** Who sends it, when not the client alone. */
  readonly sentBy?: "server" | "both";
  readonly deprecated?: true;
  /** Params beside the documented ones are the app's own: none is unknown. */
  readonly openParams?: true;
}

/** Everything there is to say about one event. */
export interface EventRow {
  readonly event: string;
  readonly family: string;
  /** What ties the event to its receiver. */
  readonly by: "call_id" | "tag" | "message_id" | "context" | "session";
  readonly params: ObjectSchema;
}

/** The whole catalogue as plain data. */
export interface CatalogueData {
  readonly methods: Readonly<Record<string, MethodRow>>;
  readonly events: Readonly<Record<string, EventRow>>;
  /** Shared types, the targets of `$ref`. */
  readonly types: Readonly<Record<string, Schema>>;
}
