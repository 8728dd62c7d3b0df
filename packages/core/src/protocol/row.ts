import type { ObjectSchema, Schema } from "./schema.js";

/** The kind of a wire method:
 * - `command`: complete when its reply arrives.
 * - `operation`: continues after its reply, and is identified by a `control_id`.
 * - `subcommand`: controls a running operation (`calling.play.stop`).
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
  /** The clause does not hold if any of these is equal. */
  readonly unless?: readonly { readonly path: string; readonly equals: unknown }[];
}

/** How the platform reports on a method. */
export interface Tracking {
  /** The event that reports on it. */
  readonly event: string;
  /** The field that connects an event to its request. */
  readonly by: "control_id" | "call" | "tag" | "message_id";
  /** The operation is complete when any of these clauses holds. */
  readonly completes: readonly Clause[];
}

/** The description of one wire method. */
export interface MethodRow {
  readonly method: string;
  /** The family of the method: `play`, `bridge`, `session`, … */
  readonly family: string;
  readonly kind: MethodKind;
  /** True if the request contains `node_id` and `call_id`. */
  readonly callScoped: boolean;
  readonly params: ObjectSchema;
  /** The schema of the reply, usually a `$ref` to a common one. */
  readonly result: Schema;
  /** The event that reports its effect. */
  readonly event?: string;
  /** Present if that event also says when the operation is complete. */
  readonly tracking?: Tracking;
  /** For a subcommand: its operation. */
  readonly parent?: string;
  /** For an operation: its subcommands. */
  readonly subcommands?: readonly string[];
  /** The sender, if not only the client. */
  readonly sentBy?: "server" | "both";
  readonly deprecated?: true;
  /** Undocumented params belong to the app, so none is unknown. */
  readonly openParams?: true;
}

/** The description of one event. */
export interface EventRow {
  readonly event: string;
  readonly family: string;
  /** The field that identifies the event's receiver. */
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
