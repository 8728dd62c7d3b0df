import {
  noteWrongValues,
  PublicMethod,
  type AnySpec,
  type MethodRules,
} from "@twinline/core/internal";

/**
 * Arguments are taken as the legacy SDKs took them: wrong values are sent, with a warning. The parameters of a method
 * are those that its row names.
 */
export const rules: MethodRules = { strictness: noteWrongValues, wireParameters: false };

/**
 * A method by the rules of this API.
 *
 * @param where what errors call it: `call.play`
 */
export function publicMethod<Spec extends AnySpec>(where: string, spec: Spec): PublicMethod<Spec> {
  return new PublicMethod(where, spec, rules);
}
