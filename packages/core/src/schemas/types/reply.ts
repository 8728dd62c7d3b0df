import { free, named, object, optional, string } from "../build.js";

const outcome = {
  code: string(
    "An HTTP status code: `2xx` if the command was accepted, otherwise the reason, such as `404`, `409` or `410`.",
  ),
  message: optional(string("The code in words.")),
};

/** The reply to every command. */
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
