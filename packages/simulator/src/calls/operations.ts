import { Refusal } from "../requests/refusal.js";
import type { Operation } from "./operation.js";

/** The operations that run on a call. */
export class Operations {
  readonly #running = new Map<string, Operation>();

  get size(): number {
    return this.#running.size;
  }

  all(): Operation[] {
    return [...this.#running.values()];
  }

  /** @throws {Refusal} 409 when one with the same control id runs already */
  add(operation: Operation): void {
    const key = keyOf(operation.method, operation.control_id);
    if (this.#running.has(key)) {
      throw new Refusal(
        "409",
        `${operation.method}: control_id ${operation.control_id} is in use by a running operation`,
      );
    }
    this.#running.set(key, operation);
  }

  delete(operation: Operation): void {
    this.#running.delete(keyOf(operation.method, operation.control_id));
  }

  /** @throws {Refusal} 404 when none with this control id runs */
  find(method: string, control_id: string): Operation {
    const operation = this.#running.get(keyOf(method, control_id));
    if (operation === undefined) {
      throw new Refusal("404", `No ${method} with control_id ${control_id} runs on this call`);
    }
    return operation;
  }

  of(method: string): Operation[] {
    return this.all().filter((operation) => operation.method === method);
  }

  /** The call ends, and all of them with it. */
  end(): void {
    for (const operation of this.all()) operation.call_ends();
  }
}

const keyOf = (method: string, control_id: string): string => `${method} ${control_id}`;
