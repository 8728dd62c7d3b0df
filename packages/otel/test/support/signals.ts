import { context } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  InMemoryLogRecordExporter,
  LoggerProvider,
  SimpleLogRecordProcessor,
} from "@opentelemetry/sdk-logs";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
  type DataPoint,
  type Histogram,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from "@opentelemetry/sdk-trace-base";
import { TwinlineInstrumentation, type InstrumentationOptions } from "@twinline/otel";

/** What was measured: the attributes and the value, or the count, of each series. */
export interface Series {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly value: number;
}

/** Providers that keep everything, and an instrumentation that tells them. */
export class Signals implements AsyncDisposable {
  readonly instrumentation: TwinlineInstrumentation;
  readonly tracerProvider: BasicTracerProvider;
  readonly #spans = new InMemorySpanExporter();
  readonly #logs = new InMemoryLogRecordExporter();
  readonly #metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  readonly #reader = new PeriodicExportingMetricReader({
    exporter: this.#metrics,
    exportIntervalMillis: 2 ** 31 - 1,
  });
  readonly #meterProvider = new MeterProvider({ readers: [this.#reader] });

  constructor(options: InstrumentationOptions = {}) {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    this.tracerProvider = new BasicTracerProvider({
      spanProcessors: [new SimpleSpanProcessor(this.#spans)],
    });
    const logs = new LoggerProvider({
      processors: [new SimpleLogRecordProcessor({ exporter: this.#logs })],
    });
    this.instrumentation = new TwinlineInstrumentation({ enabled: false, ...options });
    this.instrumentation.setTracerProvider(this.tracerProvider);
    this.instrumentation.setMeterProvider(this.#meterProvider);
    this.instrumentation.setLoggerProvider(logs);
    this.instrumentation.enable();
  }

  /** The spans that have ended, oldest first. */
  get spans(): ReadableSpan[] {
    return this.#spans.getFinishedSpans();
  }

  /** The one span of a name. */
  span(name: string): ReadableSpan {
    const found = this.spans.filter((span) => span.name === name);
    if (found.length === 1 && found[0] !== undefined) return found[0];
    const names = this.spans.map((span) => span.name).join(", ");
    throw new Error(`${found.length} spans are named ${name}, of: ${names}`);
  }

  get logs() {
    return this.#logs.getFinishedLogRecords();
  }

  /** The series of a metric. */
  async metric(name: string): Promise<Series[]> {
    this.#metrics.reset();
    await this.#reader.forceFlush();
    const all = this.#metrics.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics);
    const found = all.flatMap(({ metrics }) => metrics).find((one) => one.descriptor.name === name);
    return ((found?.dataPoints ?? []) as DataPoint<number | Histogram>[]).map(
      ({ attributes, value }) => ({
        attributes,
        value: typeof value === "number" ? value : value.count,
      }),
    );
  }

  /** The sum over the series that have these attributes. */
  async sum(name: string, attributes: Readonly<Record<string, unknown>> = {}): Promise<number> {
    const series = await this.metric(name);
    return series
      .filter((one) =>
        Object.entries(attributes).every(([key, value]) => one.attributes[key] === value),
      )
      .reduce((total, { value }) => total + value, 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.instrumentation.disable();
    context.disable();
    await this.tracerProvider.shutdown();
    await this.#meterProvider.shutdown();
  }
}
