import { refuseWrongValues, type MethodRules } from "@twinline/core/internal";

/** Arguments are checked before anything is sent, and each param of the wire method is a parameter. */
export const rules: MethodRules = { strictness: refuseWrongValues, wireParameters: true };
