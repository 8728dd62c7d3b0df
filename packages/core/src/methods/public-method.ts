import { ArgumentProblem } from "../arguments/argument-problem.js";
import type { Parameter } from "../arguments/parameters.js";
import { Signature, type Bound } from "../arguments/signature.js";
import type { Strictness } from "../arguments/strictness.js";
import type { CallLeg } from "../calls/call-leg.js";
import type { Operation, OperationOptions } from "../calls/operation.js";
import { methodRow } from "../protocol/catalogue.js";
import type { MethodName } from "../protocol/types.generated.js";
import type { Result } from "../session/replies.js";
import type { Session } from "../session/session.js";
import { warnOnce } from "../session/warn-once.js";
import type { AnySpec } from "./method-spec.js";

/** Rules shared by all methods of one API. */
export interface MethodRules {
  readonly strictness: Strictness;
  /** Whether every param of the wire method is a parameter, or only those that the row names. */
  readonly wireParameters: boolean;
}

/** What is an error, rather than a warning, when missing: parameters, or also the values inside them. */
export type Needed = "none" | "parameters" | "all";

/** Params that every request about a call has; the call provides them. */
const ofTheCall = new Set(["node_id", "call_id"]);

const controlId: Parameter = { schema: { type: "string", minLength: 1 } };

/**
 * A public method at run time: binds its arguments, then sends its command or starts its operation. Its
 * signature is built on the first call, to keep importing cheap.
 */
export class PublicMethod<Spec extends AnySpec = AnySpec> {
  /** Its name in errors: `call.play`. */
  readonly where: string;
  readonly spec: Spec;
  readonly #rules: MethodRules;
  #signature: Signature | undefined;
  /** The parts of its row that apply to every request; read with the signature. */
  #hasControlId = false;
  #requireAny: readonly string[] | undefined;

  constructor(where: string, spec: Spec, rules: MethodRules) {
    this.where = where;
    this.spec = spec;
    this.#rules = rules;
  }

  /** The wire method to send. */
  get method(): MethodName {
    return this.spec.method;
  }

  /** The documented names of all parameters. */
  get names(): string[] {
    return this.#signed().names;
  }

  /**
   * Builds the request for these arguments.
   *
   * @param session its log gets a warning for each value that is sent although it is not as documented
   * @param call the call that the method is called on
   * @throws {RelayParamError} names the method, the path, the expected and the actual value
   */
  bind(
    session: Session | undefined,
    args: readonly unknown[],
    call?: unknown,
    required: Needed = "none",
  ): Bound {
    const { arrange, build } = this.spec;
    const signature = this.#signed();
    const bound = signature.bind(arrange?.(args, call as never) ?? args);
    this.#checkAny(signature, bound.params);
    const { params, local, notes } = bound;
    if (notes.length > 0) {
      checkNothingLacks(signature, notes, required);
      if (session !== undefined) this.#report(session, signature, notes);
    }
    return build === undefined ? bound : { params: build(params, local), local, notes };
  }

  /** Sends a plain command with the bound arguments. */
  send(leg: CallLeg, { params, local }: Bound): Promise<Result> {
    if (!this.#hasControlId) return leg.command(this.method, params);
    const control_id = local["control_id"] ?? leg.nextId();
    return leg.command(this.method, { control_id, ...params });
  }

  /** Starts an operation with the bound arguments. */
  start(leg: CallLeg, { params, local }: Bound, options: OperationOptions): Operation {
    const control_id = local["control_id"] as string | undefined;
    return leg.operate(this.method, params, { control_id, ...options });
  }

  #signed(): Signature {
    return (this.#signature ??= this.#make());
  }

  #make(): Signature {
    const { method, positional = [], openKeys = false, unknownTo } = this.spec;
    const { strictness, wireParameters } = this.#rules;
    const { properties, requireAny } = methodRow(method)?.params ?? {};
    this.#hasControlId = properties !== undefined && Object.hasOwn(properties, "control_id");
    this.#requireAny = strictness.needsAnyOf ? requireAny : undefined;
    const parameters = wireParameters ? withWireParameters(this.spec) : this.spec.parameters?.();
    return new Signature({
      where: this.where,
      method,
      positional,
      parameters: parameters ?? {},
      strictness,
      openKeys,
      unknownTo,
    });
  }

  /** Warns about values that are sent although they are not as documented; with `strict`, throws instead. */
  #report(session: Session, signature: Signature, notes: readonly ArgumentProblem[]): void {
    const [first] = notes;
    if (first !== undefined && session.settings.strict) throw signature.error(first);
    for (const note of notes) {
      const subject = `${this.where} ${note.path.replace(/\[\d+\]/g, "[]")}`;
      warnOnce(session, subject, `${this.where}(): ${note.warning}`);
    }
  }

  #checkAny(signature: Signature, params: Readonly<Record<string, unknown>>): void {
    const names = this.#requireAny;
    if (names === undefined || names.some((name) => isGiven(params[name]))) return;
    throw signature.error(new ArgumentProblem("", `give ${names.join(" or ")}, or both`));
  }
}

/** The parameters that a row names, plus each wire param that none of them is sent as. */
export function withWireParameters(spec: AnySpec): Readonly<Record<string, Parameter>> {
  const own = spec.parameters?.() ?? {};
  const row = methodRow(spec.method);
  const taken = new Set([
    ...(spec.made ?? []),
    ...Object.values(own).map(({ to }) => to?.split(".")[0]),
  ]);
  const parameters: Record<string, Parameter> = { ...own };
  for (const name of Object.keys(row?.params.properties ?? {})) {
    const isKnown = row?.callScoped === true && ofTheCall.has(name);
    if (isKnown || taken.has(name)) continue;
    parameters[name] ??= name === "control_id" ? controlId : { to: name };
  }
  return parameters;
}

function checkNothingLacks(
  signature: Signature,
  notes: readonly ArgumentProblem[],
  required: Needed,
): void {
  const lack = notes.find(
    ({ isMissing, path }) =>
      isMissing && (required === "all" || (required === "parameters" && /^\w+$/.test(path))),
  );
  // The first warning may explain it: a misspelling of the missing name.
  if (lack !== undefined) throw signature.error(notes[0] ?? lack);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}
