import { text, type CallRequest } from "../requests/request.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "router">;

/** Answering a call, ending it, passing it on. */
export const lifecycle = {
  /** Answering twice is safe: nothing happens the second time. */
  "calling.answer": ({ call, params, accept }: CallRequest): void => {
    accept("Answered");
    call.limit(params["max_duration"]);
    call.answer();
  },
  "calling.end": ({ call, params, accept }: CallRequest): void => {
    accept("Disconnecting call");
    call.end(text(params, "reason") || "hangup");
  },
  "calling.pass": ({ call, accept }: CallRequest, services: Needs): void => {
    accept("Passing call");
    services.router.pass(call);
  },
};
