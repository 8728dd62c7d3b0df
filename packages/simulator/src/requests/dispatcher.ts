import { methodRow, type Json } from "@twinline/core/internal";

import { behaviours } from "../methods/table.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Network } from "../network.js";
import type { Session } from "../session/session.js";
import type { Connection } from "../wire/connection.js";
import { BadParams, readParams } from "./params.js";
import {
  authenticationFailed,
  invalidParams,
  Refusal,
  RpcError,
  unknownMethod,
} from "./refusal.js";
import type { PlatformRequest, Refused } from "./request.js";
import type { RequestFaults } from "./request-faults.js";
import type { SessionMethods } from "./session-methods.js";

/** Where an answer goes. */
interface Answer {
  result(result: Json): void;
  error(error: RpcError): void;
}

/** Takes requests apart, checks them as the platform does, and has them carried out. */
export class Dispatcher {
  readonly #network: Network;
  readonly #requestFaults: RequestFaults;
  readonly #session: SessionMethods;

  constructor(network: Network, requestFaults: RequestFaults, session: SessionMethods) {
    this.#network = network;
    this.#requestFaults = requestFaults;
    this.#session = session;
  }

  /** Answers a request of a client, now or after the delay that was arranged. */
  handle(
    connection: Connection,
    id: string | number | undefined,
    method: string,
    params: unknown,
  ): void {
    const answer: Answer = {
      result: (result) => id !== undefined && connection.reply(id, result),
      error: (error) => connection.refuse(id ?? null, error.toJSON()),
    };
    const delay = this.#requestFaults.nextDelay(method);
    const run = (): void =>
      this.#answer(answer, () => this.#carryOut(connection, method, params, answer));
    if (delay === undefined) run();
    else this.#network.timers.after(delay, run);
  }

  #answer(answer: Answer, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof Refusal) answer.result({ code: error.code, message: error.message });
      else if (error instanceof RpcError) answer.error(error);
      else {
        this.#network.problems.report(error);
        answer.error(
          new RpcError(
            -32603,
            `Internal error of the simulator: ${String(error)}`,
            "INTERNAL_ERROR",
          ),
        );
      }
    }
  }

  #carryOut(connection: Connection, method: string, params: unknown, answer: Answer): void {
    const failure = this.#requestFaults.nextFailure(method);
    if (failure !== undefined) {
      const { code = "500", message = "Failed on purpose" } = failure;
      if (typeof code === "number" && code < 0) throw new RpcError(code, message, "INTERNAL_ERROR");
      throw new Refusal(String(code), message);
    }
    const handler = this.#session.find(method);
    if (handler !== undefined) {
      const { sessions } = this.#network;
      if (method !== "signalwire.connect" && sessions.of(connection) === undefined) {
        throw authenticationFailed();
      }
      const checked = this.#params(method, params);
      if (method === "signalwire.execute") return this.#execute(connection, checked, answer);
      const { result, after } = handler(connection, checked);
      answer.result(result);
      return after?.();
    }
    const session = this.#network.sessions.of(connection);
    if (session === undefined) throw authenticationFailed();
    this.#command(session, method, params, answer);
  }

  /** The older envelope: the command is inside. */
  #execute(connection: Connection, outer: Json, answer: Answer): void {
    const method = String(outer["method"]);
    const inner: Answer = {
      result: (result) =>
        answer.result({
          requester_nodeid: String(outer["requester_nodeid"] ?? ""),
          responder_nodeid: this.#network.node_id,
          result,
        }),
      error: (error) => answer.error(error),
    };
    this.#answer(inner, () => this.#carryOut(connection, method, outer["params"] ?? {}, inner));
  }

  #command(session: Session, method: string, params: unknown, answer: Answer): void {
    const behaviour = behaviours.find(method);
    if (behaviour === undefined) throw unknownMethod(method);
    const checked = this.#params(method, params);
    const network = this.#network;
    const call = behaviour.kind === "call" ? this.#callOf(session, checked) : undefined;
    const ids = ["call_id", "control_id"].filter(
      (name) => call !== undefined && checked[name] !== undefined,
    );
    const request: PlatformRequest = {
      method,
      params: checked,
      session,
      accept: (message, fields = {}) =>
        answer.result({
          code: "200",
          message,
          ...Object.fromEntries(ids.map((name) => [name, checked[name]])),
          ...fields,
        }),
      run: (other, otherParams, refused) => this.#run(session, other, otherParams, refused),
    };
    network.callbacks.register(method, checked);
    if (behaviour.kind === "platform") behaviour.handle(request, network);
    else if (call !== undefined) behaviour.handle({ ...request, call }, network);
  }

  /** A request that the client made beforehand. */
  #run(session: Session, method: string, params: Json, refused: Refused): void {
    const answer: Answer = {
      result: ({ code, message }) => {
        if (!String(code).startsWith("2")) refused(String(code), String(message));
      },
      error: ({ code, message }) => refused(String(code), message),
    };
    this.#answer(answer, () => this.#command(session, method, params, answer));
  }

  /** What may pass on the platform passes here, and is a problem for the policy `unexpected`. */
  #params(method: string, given: unknown): Json {
    if (methodRow(method) === undefined) throw unknownMethod(method);
    try {
      const { params, notes } = readParams(method, given);
      for (const note of notes) {
        this.#network.problems.reportOnce(
          `${method}: ${note}. The simulator took the request; the platform may refuse it.`,
        );
      }
      return params;
    } catch (error) {
      if (error instanceof BadParams) throw invalidParams(`${method}: ${error.message}`);
      throw error;
    }
  }

  #callOf(session: Session, params: Json): PlatformCall {
    const call_id = String(params["call_id"]);
    const { calls } = this.#network;
    const call = calls.find(call_id);
    if (calls.hasEnded(call_id) || call?.alive === false)
      throw new Refusal("410", "Call has ended");
    if (call === undefined || params["node_id"] !== call.facts.node_id) {
      throw new Refusal("404", "Call does not exist");
    }
    if (call.owner !== session) throw new Refusal("409", "Call is controlled by another client");
    return call;
  }
}
