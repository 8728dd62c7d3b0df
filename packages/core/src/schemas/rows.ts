import { Type, type TObject, type TProperties, type TSchema } from "typebox";
import type { Clause, EventRow, MethodRow, Tracking } from "../protocol/row.js";
import { optional, string } from "./build.js";
import { CallReply, OperationReply, Reply } from "./types/reply.js";

/** A row as written in these files: its key is the method, its file the family. */
export interface MethodEntry<P extends TSchema = TSchema, R extends TSchema = TSchema> extends Omit<
  MethodRow,
  "method" | "family" | "params" | "result"
> {
  readonly params: P;
  readonly result: R;
}

export interface EventEntry<P extends TSchema = TSchema> extends Omit<
  EventRow,
  "event" | "family" | "params"
> {
  readonly params: P;
}

// A row without params of its own adds none: exactly the empty object type.
// oxlint-disable-next-line typescript/no-generated-empty-object-type
type None = Record<never, never>;

interface Row<P extends TProperties, R extends TSchema> {
  /** What the method does, in a sentence or two. */
  readonly about: string;
  readonly params?: P;
  /** The reply, if it has more than the usual fields. */
  readonly result?: R;
  readonly event?: string;
  readonly tracking?: Tracking;
  readonly sentBy?: "server" | "both";
  readonly deprecated?: true;
  readonly openParams?: true;
  /** At least one of these params must be present. */
  readonly requireAny?: readonly (keyof P & string)[];
}

interface OperationRow<P extends TProperties, R extends TSchema> extends Row<P, R> {
  readonly tracking: Tracking;
  readonly subcommands: readonly string[];
}

const onCall = {
  node_id: string("The node of the call, as in the call's events."),
  call_id: string("The call."),
};

const controlled = {
  ...onCall,
  control_id: string(
    "Id of the operation: any string that is unique among the running operations of the call.",
  ),
};

interface Base<S extends TProperties> {
  readonly kind: MethodRow["kind"];
  readonly callScoped: boolean;
  readonly scope: S;
  readonly reply: TSchema;
}

/** Merges what all methods of a kind have in common with one row. */
function entry<S extends TProperties, P extends TProperties, R extends TSchema>(
  base: Base<S>,
  row: Row<P, R>,
): MethodEntry<TObject<S & P>, R> {
  const { about, params, result, requireAny, ...facts } = row;
  const event = facts.event ?? facts.tracking?.event;
  return {
    kind: base.kind,
    callScoped: base.callScoped,
    ...facts,
    ...(event === undefined ? {} : { event }),
    params: Type.Object({ ...base.scope, ...params } as S & P, {
      description: about,
      ...(requireAny === undefined ? {} : { requireAny }),
    }),
    result: (result ?? base.reply) as R,
  };
}

/** A method that is not about one call. */
export const method = <P extends TProperties = None, R extends TSchema = typeof Reply>(
  kind: "command" | "dial" | "message" | "session",
  row: Row<P, R>,
) => entry({ kind, callScoped: false, scope: {}, reply: Reply }, row);

/** A plain command on a call. */
export const command = <P extends TProperties = None, R extends TSchema = typeof CallReply>(
  row: Row<P, R>,
) => entry({ kind: "command", callScoped: true, scope: onCall, reply: CallReply }, row);

/** A plain command on a call, whose effect is reported under a control id. */
export const controlledCommand = <
  P extends TProperties = None,
  R extends TSchema = typeof OperationReply,
>(
  row: Row<P, R>,
) => entry({ kind: "command", callScoped: true, scope: controlled, reply: OperationReply }, row);

/** A command that keeps running after its reply, until an event reports its end. */
export const operation = <P extends TProperties = None, R extends TSchema = typeof OperationReply>(
  row: OperationRow<P, R>,
) => ({
  ...entry({ kind: "operation", callScoped: true, scope: controlled, reply: OperationReply }, row),
  tracking: row.tracking,
  subcommands: row.subcommands,
});

/** A command that controls a running operation. */
export const subcommand = <P extends TProperties = None>(
  parent: string,
  about: string,
  params?: P,
) => ({
  ...entry<typeof controlled, P, typeof OperationReply>(
    { kind: "subcommand", callScoped: true, scope: controlled, reply: OperationReply },
    params === undefined ? { about } : { about, params },
  ),
  parent,
});

export const event = <P extends TProperties>(
  by: EventRow["by"],
  about: string,
  fields: P,
): EventEntry<TObject<P>> => ({
  by,
  params: Type.Object(fields, { description: about }),
});

const fromCall = {
  call_id: string("The call."),
  node_id: optional(string("The node of the call.")),
  segment_id: optional(string("The segment of the call.")),
  tag: optional(string("The tag that the call was placed with.")),
};

/** An event of one call. */
export const callEvent = <P extends TProperties>(about: string, fields: P) =>
  event("call_id", about, { ...fromCall, ...fields });

/** An event of one operation on a call. */
export const operationEvent = <P extends TProperties>(about: string, fields: P) =>
  callEvent(about, { control_id: string("The operation that the event reports on."), ...fields });

/** The value at `path` is one of these. */
export const isOneOf = (path: string, ...values: string[]): Clause => ({ path, in: values });

/** Tracking by control id. */
export const until = (reportedBy: string, ...completes: Clause[]): Tracking => ({
  event: reportedBy,
  by: "control_id",
  completes,
});
