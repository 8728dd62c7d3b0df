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

/** What the methods of one API have in common. */
export interface MethodRules {
  readonly strictness: Strictness;
  /** Whether each param of the wire method is a parameter, or only those that the row names. */
  readonly wireParameters: boolean;
}

/** What must not be missing, though a note would do by the rules: the parameters, or also what they hold. */
export type Needed = "none" | "parameters" | "all";

/** Every request about a call has these; the call knows them. */
const ofTheCall = new Set(["node_id", "call_id"]);

const controlId: Parameter = { schema: { type: "string", minLength: 1 } };

/**
 * A public method at work: it binds its arguments, and sends its command or starts its operation. Its
 * signature is made when it is first called, for importing must cost nothing.
 */
export class PublicMethod<Spec extends AnySpec = AnySpec> {
  /** What it is called in errors: `call.play`. */
  readonly where: string;
  readonly spec: Spec;
  readonly #rules: MethodRules;
  #signature: Signature | undefined;
  /** What its row says of every request; read with the signature. */
  #hasControlId = false;
  #requireAny: readonly string[] | undefined;

  constructor(where: string, spec: Spec, rules: MethodRules) {
    this.where = where;
    this.spec = spec;
    this.#rules = rules;
  }

  /** The wire method that it sends. */
  get method(): MethodName {
    return this.spec.method;
  }

  /** The documented names of all parameters. */
  get names(): string[] {
    return this.#signed().names;
  }

  /**
   * The request that these arguments make.
   *
   * @param session whose log gets a warning of what is sent although it is not as documented
   * @param call the call that it is a method of
   * @throws {RelayParamError} naming the method, the path, what was expected and what came
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

  /** Sends a plain command with what was bound. */
  send(leg: CallLeg, { params, local }: Bound): Promise<Result> {
    if (!this.#hasControlId) return leg.command(this.method, params);
    const control_id = local["control_id"] ?? leg.nextId();
    return leg.command(this.method, { control_id, ...params });
  }

  /** Starts an operation with what was bound. */
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

  /** Warns of what was sent although it is not as documented; with `strict` it is refused. */
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

/** The parameters that a row names, and each wire param that none of them goes to. */
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
  // The first problem may say why: a slip of the name that is missing.
  if (lack !== undefined) throw signature.error(notes[0] ?? lack);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}
