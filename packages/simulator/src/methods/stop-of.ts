import { text, type CallRequest } from "../requests/request.js";

/** The handler of a method's `.stop`. */
export function stopOf(method: string): (request: CallRequest) => void {
  return ({ call, params, accept }) => {
    const operation = call.operations.find(method, text(params, "control_id"));
    accept("Stopped");
    operation.stop();
  };
}
