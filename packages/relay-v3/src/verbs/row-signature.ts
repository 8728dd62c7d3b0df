import { RelayParamError, type MethodName } from "@twinline/core";
import { methodRow, Signature, type Bound, type Parameter } from "@twinline/core/internal";

/** What a public method says about its parameters beyond the row of the wire method. */
export interface RowSpec {
  /** The wire method it sends. */
  readonly method: MethodName;
  /** The parameters that may be given by position, in their documented order. */
  readonly positional?: readonly string[];
  /**
   * Parameters with a documented name of their own, and those that stay here. A wire param that one of
   * these goes to is no parameter by itself.
   */
  readonly parameters?: () => Readonly<Record<string, Parameter>>;
  /** Wire params that the method makes out of others: they are no parameters. */
  readonly made?: readonly string[];
  /** Whether keys that are no parameters are taken along as they are. */
  readonly openKeys?: boolean;
}

/** Every request about a call has these; the call knows them. */
const ofTheCall = new Set(["node_id", "call_id"]);

/**
 * The signature of a public method, made from the row of the wire method that it sends: each wire
 * param is a parameter. It is made when it is first used, for importing must cost nothing.
 */
export class RowSignature {
  readonly where: string;
  readonly #spec: RowSpec;
  #signature: Signature | undefined;

  /** @param where what it is called in errors: `call.play` */
  constructor(where: string, spec: RowSpec) {
    this.where = where;
    this.#spec = spec;
  }

  get method(): MethodName {
    return this.#spec.method;
  }

  /** The documented names of all parameters. */
  get names(): string[] {
    return this.#signed().names;
  }

  /** @throws {RelayParamError} naming the method, the path, what was expected and what came */
  bind(args: readonly unknown[]): Bound {
    const bound = this.#signed().bind(args);
    this.#checkAny(bound.params);
    return bound;
  }

  #signed(): Signature {
    this.#signature ??= this.#make();
    return this.#signature;
  }

  #checkAny(params: Readonly<Record<string, unknown>>): void {
    const { method } = this.#spec;
    const names = methodRow(method)?.params.requireAny;
    if (names === undefined || names.some((name) => isGiven(params[name]))) return;
    throw new RelayParamError(`${this.where}(): give ${names.join(" or ")}, or both`, { method });
  }

  #make(): Signature {
    const { method, positional = [], made = [], openKeys = false } = this.#spec;
    const own = this.#spec.parameters?.() ?? {};
    const taken = new Set([...made, ...Object.values(own).map(({ to }) => to?.split(".")[0])]);
    const parameters: Record<string, Parameter> = { ...own };
    const row = methodRow(method);
    for (const name of Object.keys(row?.params.properties ?? {})) {
      const isKnown = row?.callScoped === true && ofTheCall.has(name);
      if (isKnown || taken.has(name)) continue;
      parameters[name] ??= name === "control_id" ? controlId : { to: name };
    }
    return new Signature({
      where: this.where,
      method,
      positional,
      parameters,
      checkValues: true,
      openKeys,
    });
  }
}

/** The core gives every operation one when the caller does not. */
const controlId: Parameter = { schema: { type: "string", minLength: 1 } };

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}
