import type { Operation } from "../calls/operation.js";
import { Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";

/**
 * Starts an operation: its request is accepted before its first event.
 *
 * @param fields of the reply, beside code and message
 * @throws {Refusal} 409 when its control id is in use
 */
export function begin(
  { call, accept }: CallRequest,
  operation: Operation,
  message: string,
  fields?: object,
): void {
  call.operations.add(operation);
  accept(message, { ...fields });
  operation.start();
}

/** The handler of a method's `.stop`. */
export function stopOf(method: string): (request: CallRequest) => void {
  return ({ call, params, accept }) => {
    const operation = call.operations.find(method, text(params, "control_id"));
    accept("Stopped");
    operation.stop();
  };
}

/**
 * The running operation of this class that a command is about.
 *
 * @throws {Refusal} 404 when none with its control id runs
 */
export function running<T extends Operation>(
  { call, params }: CallRequest,
  method: string,
  kind: abstract new (...args: never[]) => T,
): T {
  const operation = call.operations.find(method, text(params, "control_id"));
  if (operation instanceof kind) return operation;
  throw new Error(`${method}: ${operation.constructor.name} is not a ${kind.name}`);
}

/**
 * For operations of which a call has one at most.
 *
 * @throws {Refusal} 409 when one of this method runs
 */
export function refuseSecond({ call, method }: CallRequest, problem: string): void {
  if (call.operations.of(method).length > 0) throw new Refusal("409", `${method}: ${problem}`);
}
