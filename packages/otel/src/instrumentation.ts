import { metrics, trace, type MeterProvider, type TracerProvider } from "@opentelemetry/api";
import { documentedOptions } from "@twinline/core/internal";

import { LogRecords, type LoggerProvider } from "./log-records.js";
import { Metrics } from "./metrics/metrics.js";
import {
  optionTypes,
  type DocumentedInstrumentationOptions,
  type InstrumentationOptions,
} from "./options.js";
import { Servers } from "./server.js";
import { Spans } from "./spans/spans.js";
import { version } from "./version.generated.js";

const name = "@twinline/otel";

/**
 * Turns the messages that Twinline publishes on `node:diagnostics_channel` into OpenTelemetry traces, metrics and logs.
 * It patches nothing, so you can create it before or after Twinline is loaded. Pass it to
 * `new NodeSDK({ instrumentations: […] })` or to `registerInstrumentations`. On its own, it uses the global providers
 * of `@opentelemetry/api`.
 *
 * ```ts
 * new NodeSDK({ instrumentations: [new TwinlineInstrumentation()] }).start();
 * ```
 */
export class TwinlineInstrumentation {
  readonly instrumentationName: string = name;
  readonly instrumentationVersion: string = version;
  #options: DocumentedInstrumentationOptions;
  #tracerProvider: TracerProvider | undefined;
  #meterProvider: MeterProvider | undefined;
  #loggerProvider: LoggerProvider | undefined;
  #stop: (() => void) | undefined;

  /**
   * @param options see {@link InstrumentationOptions}
   * @throws {RelayParamError} if an option is unknown or of the wrong type
   */
  constructor(options: InstrumentationOptions = {}) {
    this.#options = checked(options);
    if (this.#options.enabled !== false) this.enable();
  }

  /** Starts the instrumentation. Does nothing if it is running. */
  enable(): void {
    if (this.#stop !== undefined) return;
    const { request_spans = true, content = false } = this.#options;
    const tracer = (this.#tracerProvider ?? trace.getTracerProvider()).getTracer(name, version);
    const meter = (this.#meterProvider ?? metrics.getMeterProvider()).getMeter(name, version);
    const servers = new Servers();
    const spans = new Spans(tracer, servers, { requests: request_spans, content });
    const stops = [spans.start(), new Metrics(meter, spans, servers).start()];
    const logger = this.#loggerProvider?.getLogger(name, version);
    if (logger !== undefined) stops.push(new LogRecords(logger, spans).start());
    this.#stop = () => {
      for (const stop of stops) stop();
    };
  }

  /** Stops the instrumentation and ends all open spans. From then on it records nothing and costs nothing. */
  disable(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Sets the provider for spans. Default: the global provider. */
  setTracerProvider(provider: TracerProvider): void {
    this.#tracerProvider = provider;
    this.#restart();
  }

  /** Sets the provider for metrics. Default: the global provider. */
  setMeterProvider(provider: MeterProvider): void {
    this.#meterProvider = provider;
    this.#restart();
  }

  /** Sets the provider for log records. Default: none, because `@opentelemetry/api` has no global provider for logs. */
  setLoggerProvider(provider: LoggerProvider): void {
    this.#loggerProvider = provider;
    this.#restart();
  }

  getConfig(): { readonly enabled: boolean } & DocumentedInstrumentationOptions {
    return { ...this.#options, enabled: this.#stop !== undefined };
  }

  /** @throws {RelayParamError} if an option is unknown or of the wrong type */
  setConfig(options: InstrumentationOptions): void {
    this.#options = checked(options);
    this.#restart();
  }

  #restart(): void {
    if (this.#stop === undefined) return;
    this.disable();
    this.enable();
  }
}

function checked(options: InstrumentationOptions): DocumentedInstrumentationOptions {
  return documentedOptions("new TwinlineInstrumentation()", options, optionTypes);
}
