import { context, trace, type Span } from "@opentelemetry/api";
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
import { RelayClient, type Call, type RelayClientOptions } from "@twinline/relay-v3";
import {
  startSimulator,
  VirtualClock,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

export const appNumber = "+15550111";
export const friend = "+15550222";
export const token = "a-secret-token";

/** What a caller keys: nothing else has so many of these digits in a row. */
export const keyed = "90417362518";

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

/** The span that is current here. */
export const current = (): Span | undefined => trace.getActiveSpan();

export interface World extends AsyncDisposable {
  readonly sim: Simulator;
  readonly client: RelayClient;
  readonly signals: Signals;
  readonly clock: VirtualClock;
  readonly log: string[];
}

/** A platform, a client that is connected to it, and the signals of both. */
export async function world(
  handler: (call: Call) => unknown,
  given: {
    readonly options?: InstrumentationOptions;
    readonly client?: RelayClientOptions;
    readonly simulator?: SimulatorOptions;
  } = {},
): Promise<World> {
  const signals = new Signals(given.options);
  const clock = new VirtualClock();
  const sim = await startSimulator({
    clock,
    numbers: { [appNumber]: "office" },
    seed: 1,
    unexpected: "error",
    ...given.simulator,
  });
  sim.answers(friend, async (person) => void (await person.ended));
  const log: string[] = [];
  const note = (line: string) => void log.push(line);
  const client = new RelayClient({
    project: "a-project",
    token,
    host: sim.host,
    contexts: ["office"],
    clock,
    logger: { debug: note, info: note, warn: note, error: note },
    env: {},
    ...given.client,
  });
  client.on_call(handler);
  await client.connect();
  return {
    ...{ sim, client, signals, clock, log },
    async [Symbol.asyncDispose]() {
      await client.disconnect();
      await sim.close();
      await signals[Symbol.asyncDispose]();
    },
  };
}

/** Resolves when the session has released all calls. */
export async function idle(w: World): Promise<void> {
  while (w.client.session.health().calls > 0) await new Promise((done) => setImmediate(done));
}

/** Calls the app, presses some keys, and waits for the end. */
export async function caller(w: World): Promise<Person> {
  const person = await w.sim.call({ from: "+15550201", to: appNumber });
  await person.hears(/PIN/);
  await person.press(keyed);
  await person.ended;
  await idle(w);
  return person;
}
