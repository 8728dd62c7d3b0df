import { free, named, object, optional, string } from "../build.js";

const outcome = {
  code: string(
    "`2xx` when it was accepted, else the reason in HTTP's numbers: `404`, `409`, `410`, …",
  ),
  message: optional(string("The same for people to read.")),
};

/** What every command is answered with. */
export const Reply = named("Reply", object({ ...outcome, data: optional(free()) }));

/** The reply to a command on a call. */
export const CallReply = named(
  "CallReply",
  object({ ...Reply.properties, call_id: optional(string()) }),
);

/** The reply to a command that names an operation. */
export const OperationReply = named(
  "OperationReply",
  object({ ...CallReply.properties, control_id: optional(string()) }),
);
