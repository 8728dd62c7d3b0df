import { ROOT_CONTEXT, type Attributes, type Context } from "@opentelemetry/api";
import type { TracedLogLine } from "@twinline/core";

import { attributeNames as a } from "./names.js";
import type { Spans } from "./spans/spans.js";
import { follow } from "./subscriptions.js";

/** The part of `@opentelemetry/api-logs` that is used here. */
export interface Logger {
  emit(record: {
    readonly severityNumber: number;
    readonly severityText: string;
    readonly body: string;
    readonly attributes: Attributes;
    readonly context: Context;
  }): void;
}

/** A `LoggerProvider` of `@opentelemetry/api-logs`. */
export interface LoggerProvider {
  getLogger(name: string, version?: string): Logger;
}

/** OpenTelemetry's severity numbers of the levels. */
const severities = { debug: 5, info: 9, warn: 13, error: 17 } as const;

/** Turns Twinline's log into log records, each in the context of its call. */
export class LogRecords {
  readonly #logger: Logger;
  readonly #spans: Spans;

  constructor(logger: Logger, spans: Spans) {
    this.#logger = logger;
    this.#spans = spans;
  }

  /** Starts. Returns a function that stops it. */
  start(): () => void {
    return follow({ "twinline:log": (line) => this.#emit(line) });
  }

  #emit({ level, area, message, fields, error }: TracedLogLine): void {
    const { call_id, method, control_id, code, handler } = fields;
    const call = this.#spans.callOf(call_id);
    this.#logger.emit({
      severityNumber: severities[level],
      severityText: level.toUpperCase(),
      body: message,
      attributes: {
        [a.logArea]: area,
        ...(call_id === undefined ? {} : { [a.callId]: call_id }),
        ...(method === undefined ? {} : { [a.rpcMethod]: method }),
        ...(control_id === undefined ? {} : { [a.controlId]: control_id }),
        ...(handler === undefined ? {} : { [a.handlerName]: handler }),
        ...(code === undefined ? {} : { [a.errorType]: String(code) }),
        ...(error === undefined ? {} : { [a.stacktrace]: error }),
      },
      context: call === undefined ? ROOT_CONTEXT : this.#spans.contextOf(call),
    });
  }
}
