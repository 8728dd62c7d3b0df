import {
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Link,
  type Span,
  type Tracer,
} from "@opentelemetry/api";
import type { Session, TracedCall, TracedHandler, TraceMessages } from "@twinline/core";
import { isFault, outcomeOf, stateOf } from "@twinline/core/internal";

import { errorType } from "../failure.js";
import { attributeNames as a, messagingSystem } from "../names.js";
import type { Servers } from "../server.js";
import { follow } from "../subscriptions.js";

/** What spans record. */
export interface SpanOptions {
  readonly requests: boolean;
  readonly content: boolean;
}

/** The attributes of a request that sends a text message. */
const sending: Attributes = {
  [a.messagingSystem]: messagingSystem,
  [a.messagingOperation]: "send",
  [a.messagingOperationType]: "send",
};

/**
 * The spans. Each call is a separate trace, whose children are its operations, its requests, and the work of its
 * handlers. A call is linked to its origin: the dial, or the call that it was connected to.
 */
export class Spans {
  readonly #tracer: Tracer;
  readonly #servers: Servers;
  readonly #options: SpanOptions;
  /** The context with the span of each call, operation and dial. */
  readonly #contexts = new WeakMap<object, Context>();
  readonly #requests = new WeakMap<object, Map<string, Span>>();
  /** The open spans, which end when the instrumentation stops. */
  readonly #open = new Set<Span>();
  readonly #calls = new Map<string, TracedCall>();

  constructor(tracer: Tracer, servers: Servers, options: SpanOptions) {
    this.#tracer = tracer;
    this.#servers = servers;
    this.#options = options;
  }

  /** Starts. Returns a function that stops it. */
  start(): () => void {
    const stop = follow({
      "twinline:call": (message) => this.#call(message),
      "twinline:operation": (message) => this.#operation(message),
      "twinline:dial": (message) => this.#dial(message),
      ...(this.#options.requests
        ? {
            "twinline:request": (message) => this.#request(message),
            "twinline:reply": (message) => this.#reply(message),
          }
        : {}),
      "tracing:twinline:handler:start": (message) => this.#handler(message),
    });
    return () => {
      stop();
      for (const span of this.#open) span.end();
      this.#open.clear();
      this.#calls.clear();
    };
  }

  /** Returns the context with the span of a call, an operation or a dial. */
  contextOf(subject: object | undefined): Context {
    return (subject === undefined ? undefined : this.#contexts.get(subject)) ?? ROOT_CONTEXT;
  }

  #spanOf(subject: object): Span | undefined {
    const within = this.#contexts.get(subject);
    return within === undefined ? undefined : trace.getSpan(within);
  }

  /** Returns the live call with this id. */
  callOf(call_id: string | undefined): TracedCall | undefined {
    return call_id === undefined ? undefined : this.#calls.get(call_id);
  }

  #handler(message: TracedHandler): void {
    const within = message.call === undefined ? undefined : this.#contexts.get(message.call);
    if (within === undefined) return;
    const { run } = message;
    message.run = () => context.with(within, run);
  }

  #call({ session, call, phase, origin }: TraceMessages["twinline:call"]): void {
    if (phase === "known") {
      const isInbound = call.direction === "inbound";
      const cause = origin === undefined ? undefined : this.#spanOf(origin);
      const span = this.#begin(call, `${call.direction} call`, ROOT_CONTEXT, {
        kind: isInbound ? SpanKind.CONSUMER : SpanKind.PRODUCER,
        attributes: {
          ...this.#servers.of(session),
          [a.callId]: call.call_id,
          [a.callDirection]: call.direction,
          ...(call.tag === "" ? {} : { [a.callTag]: call.tag }),
          ...(isInbound
            ? {
                [a.messagingSystem]: messagingSystem,
                [a.messagingOperation]: "process",
                [a.messagingOperationType]: "process",
                [a.destination]: call.context,
              }
            : {}),
        },
        links: cause === undefined ? [] : [{ context: cause.spanContext() }],
      });
      this.#calls.set(call.call_id, call);
      cause?.addLink({ context: span.spanContext() });
      return;
    }
    const span = this.#spanOf(call);
    if (span === undefined) return;
    if (phase === "state") {
      span.addEvent(call.state);
      return;
    }
    this.#calls.delete(call.call_id);
    span.setAttributes({ [a.callState]: call.state, [a.callEndReason]: call.end_reason });
    if (call.error !== undefined) fail(span, call.error);
    else if (["error", "failed"].includes(call.end_reason)) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: call.end_reason });
    }
    this.#end(call);
  }

  #operation(message: TraceMessages["twinline:operation"]): void {
    const { session, operation, call, method, control_id, phase } = message;
    if (phase === "starting") {
      this.#begin(
        operation,
        method,
        ...this.#below(call, {
          kind: SpanKind.INTERNAL,
          attributes: {
            [a.callId]: call.call_id,
            [a.rpcMethod]: method,
            ...(control_id === "" ? {} : { [a.controlId]: control_id }),
          },
        }),
      );
      return;
    }
    const span = this.#spanOf(operation);
    if (span === undefined) return;
    if (phase === "started") {
      span.addEvent("started");
      return;
    }
    const outcome = outcomeOf(message);
    const state = stateOf(message.params);
    span.setAttribute(a.operationOutcome, outcome);
    if (state !== "") span.setAttribute(a.operationState, state);
    if (this.#options.content && message.params !== undefined) {
      span.setAttribute(a.operationResult, secretless(session, message.params));
    }
    if (message.error !== undefined) fail(span, message.error);
    else if (isFault(outcome)) span.setStatus({ code: SpanStatusCode.ERROR, message: state });
    this.#end(operation);
  }

  #dial(message: TraceMessages["twinline:dial"]): void {
    const { session, dial, tag, phase, reason, error } = message;
    if (phase === "starting") {
      this.#begin(dial, "dial", context.active(), {
        kind: SpanKind.INTERNAL,
        attributes: { ...this.#servers.of(session), [a.callTag]: tag },
      });
      return;
    }
    const span = this.#spanOf(dial);
    if (span === undefined) return;
    span.setAttribute(a.dialResult, phase);
    if (reason !== undefined) span.setAttribute(a.dialReason, reason);
    // An unanswered call is not an error.
    if (phase === "abandoned" && error !== undefined) fail(span, error);
    this.#end(dial);
  }

  #request(message: TraceMessages["twinline:request"]): void {
    const { session, id, method, params, queued, call_id, owner } = message;
    const isMessage = method === "messaging.send";
    const options = {
      kind: isMessage ? SpanKind.PRODUCER : SpanKind.CLIENT,
      attributes: this.#servers.request(session, method),
    };
    if (call_id !== undefined) options.attributes = { ...options.attributes, [a.callId]: call_id };
    const parent = owner === undefined ? undefined : this.#contexts.get(owner);
    const call = this.callOf(call_id);
    let span: Span;
    if (parent !== undefined) {
      span = this.#tracer.startSpan(method, options, parent);
    } else if (call === undefined) {
      span = this.#tracer.startSpan(method, options, context.active());
    } else {
      const [within, linked] = this.#below(call, options);
      span = this.#tracer.startSpan(method, linked, within);
    }
    if (queued) span.setAttribute(a.requestQueued, true);
    if (isMessage) span.setAttributes(sending);
    if (this.#options.content) span.setAttribute(a.requestParams, secretless(session, params));
    let requests = this.#requests.get(session);
    if (requests === undefined) this.#requests.set(session, (requests = new Map<string, Span>()));
    requests.set(id, span);
    this.#open.add(span);
  }

  #reply({ session, id, error, result }: TraceMessages["twinline:reply"]): void {
    const requests = this.#requests.get(session);
    const span = requests?.get(id);
    if (requests === undefined || span === undefined) return;
    requests.delete(id);
    this.#open.delete(span);
    const { code, message_id } = (result ?? {}) as { code?: unknown; message_id?: unknown };
    if (code !== undefined) span.setAttribute(a.rpcStatus, String(code));
    if (typeof message_id === "string") span.setAttribute(a.messageId, message_id);
    if (error !== undefined) {
      span.setAttribute(a.rpcStatus, errorType(error));
      fail(span, error);
    }
    span.end();
  }

  /**
   * Returns the parent of a call's span: the app's active span for that call, or else the call. If the app is active in
   * another trace, that span is linked.
   */
  #below<Options extends { attributes: Attributes }>(
    call: TracedCall,
    options: Options,
  ): [Context, Options & { links: Link[] }] {
    const active = context.active();
    const current = trace.getSpanContext(active);
    const own = this.#spanOf(call)?.spanContext();
    if (own === undefined || current?.traceId === own.traceId) {
      return [active, { ...options, links: [] }];
    }
    const links = current === undefined ? [] : [{ context: current }];
    return [this.contextOf(call), { ...options, links }];
  }

  #begin(
    subject: object,
    name: string,
    within: Context,
    options: { kind: SpanKind; attributes: Attributes; links?: Link[] },
  ): Span {
    const span = this.#tracer.startSpan(name, options, within);
    this.#contexts.set(subject, trace.setSpan(ROOT_CONTEXT, span));
    this.#open.add(span);
    return span;
  }

  /** Ends the span of a subject. Its context stays available for what follows immediately. */
  #end(subject: object): void {
    const span = this.#spanOf(subject);
    if (span === undefined) return;
    this.#open.delete(span);
    span.end();
  }
}

/** Records only the type of an error, because the message of a refusal may repeat the request. */
function fail(span: Span, error: Error): void {
  const type = errorType(error);
  span.setAttribute(a.errorType, type);
  span.setStatus({ code: SpanStatusCode.ERROR, message: `${error.name} ${type}` });
}

function secretless(session: object, value: object): string {
  return (session as Session).log.secrets.json(value);
}
