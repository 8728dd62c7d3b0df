import { methodRow, type Json } from "@twinline/core/internal";

import type { PlatformCall } from "../calls/platform-call.js";
import * as families from "../methods/families.js";
import type { Network } from "../network/network.js";
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
import type { Handler, RefusalListener } from "./request.js";
import type { RequestFaults } from "./request-faults.js";

const allFamilies: Readonly<Record<string, Readonly<Record<string, Handler>>>> = families;

/** What is done about each method of the catalogue. */
const handlers: ReadonlyMap<string, Handler> = new Map(
  Object.values(allFamilies).flatMap((family) => Object.entries(family)),
);

/** Where a reply goes. */
interface ReplyTarget {
  result(result: Json): void;
  error(error: RpcError): void;
}

/** Checks requests as the platform does, and has them carried out. */
export class Dispatcher {
  readonly #network: Network;
  readonly #requestFaults: RequestFaults;

  constructor(network: Network, requestFaults: RequestFaults) {
    this.#network = network;
    this.#requestFaults = requestFaults;
  }

  /** Answers a request of a client, now or after the delay that was set. */
  handle(
    connection: Connection,
    id: string | number | undefined,
    method: string,
    params: unknown,
  ): void {
    const target: ReplyTarget = {
      result: (result) => id !== undefined && connection.reply(id, result),
      error: (error) => connection.refuse(id ?? null, error.toJSON()),
    };
    const delay = this.#requestFaults.nextDelay(method);
    const run = (): void =>
      this.#answer(target, () => this.#carryOut(connection, method, params, target));
    if (delay === undefined) run();
    else this.#network.timers.after(delay, run);
  }

  #answer(target: ReplyTarget, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof Refusal) target.result({ code: error.code, message: error.message });
      else if (error instanceof RpcError) target.error(error);
      else {
        this.#network.problems.report(error);
        const message = `Internal error of the simulator: ${String(error)}`;
        target.error(new RpcError(-32603, message, "INTERNAL_ERROR"));
      }
    }
  }

  #carryOut(connection: Connection, method: string, params: unknown, target: ReplyTarget): void {
    const failure = this.#requestFaults.nextFailure(method);
    if (failure !== undefined) {
      const { code = "500", message = "Failed on purpose" } = failure;
      if (typeof code === "number" && code < 0) throw new RpcError(code, message, "INTERNAL_ERROR");
      throw new Refusal(String(code), message);
    }
    const session = this.#network.sessions.of(connection);
    if (session === undefined && method !== "signalwire.connect") throw authenticationFailed();
    if (method === "signalwire.execute") this.#execute(connection, params, target);
    else this.#handle(connection, session, method, params, target);
  }

  /** The older envelope: the request is inside. */
  #execute(connection: Connection, params: unknown, target: ReplyTarget): void {
    const outer = this.#params("signalwire.execute", params);
    const inner: ReplyTarget = {
      result: (result) =>
        target.result({
          requester_nodeid: String(outer["requester_nodeid"] ?? ""),
          responder_nodeid: this.#network.node_id,
          result,
        }),
      error: (error) => target.error(error),
    };
    this.#answer(inner, () =>
      this.#carryOut(connection, String(outer["method"]), outer["params"] ?? {}, inner),
    );
  }

  #handle(
    connection: Connection | undefined,
    session: Session | undefined,
    method: string,
    given: unknown,
    target: ReplyTarget,
  ): void {
    const handler = handlers.get(method);
    if (handler === undefined) throw unknownMethod(method);
    const params = this.#params(method, given);
    const isAboutCall = session !== undefined && methodRow(method)?.callScoped === true;
    const call = isAboutCall ? this.#callOf(session, params) : undefined;
    const repeated = isAboutCall ? ["call_id", "control_id"] : [];
    const ids = repeated.filter((name) => params[name] !== undefined);
    const request = {
      method,
      params,
      connection,
      session,
      call,
      reply: (result: Json): void => target.result(result),
      accept: (message: string, fields: Json = {}): void =>
        target.result({
          code: "200",
          message,
          ...Object.fromEntries(ids.map((name) => [name, params[name]])),
          ...fields,
        }),
      run: (other: string, otherParams: Json, refused: RefusalListener): void =>
        this.#run(session, other, otherParams, refused),
    };
    this.#network.callbacks.register(method, params);
    // A handler asks for no more than its kind of request has.
    handler(request as Parameters<Handler>[0], this.#network);
  }

  /** Carries out a request that the client bound to keys. */
  #run(session: Session | undefined, method: string, params: Json, refused: RefusalListener): void {
    const target: ReplyTarget = {
      result: ({ code, message }) => {
        if (!String(code).startsWith("2")) refused(String(code), String(message));
      },
      error: ({ code, message }) => refused(String(code), message),
    };
    this.#answer(target, () => this.#handle(undefined, session, method, params, target));
  }

  /** What the platform may accept is accepted, and is a problem for the policy `unexpected`. */
  #params(method: string, given: unknown): Json {
    if (methodRow(method) === undefined) throw unknownMethod(method);
    try {
      const { params, warnings } = readParams(method, given);
      for (const warning of warnings) {
        this.#network.problems.reportOnce(
          `${method}: ${warning}. The simulator accepted the request; the platform may refuse it.`,
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
