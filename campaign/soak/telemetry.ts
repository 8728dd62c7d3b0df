import { context } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { ExportResultCode } from "@opentelemetry/core";
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { TwinlineInstrumentation } from "@twinline/otel";

/** OpenTelemetry that is on: every span recorded, every metric there for Prometheus. */
export interface Telemetry {
  /** How many spans were exported. */
  readonly spans: number;
  /** Exports the spans that wait for it. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** @param port where Prometheus finds the metrics, at `/metrics` */
export async function startTelemetry(port: number): Promise<Telemetry> {
  let spans = 0;
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [
      new BatchSpanProcessor(
        {
          export: (ended, done) => {
            spans += ended.length;
            done({ code: ExportResultCode.SUCCESS });
          },
          shutdown: () => Promise.resolve(),
        },
        { maxQueueSize: 50_000 },
      ),
    ],
  });
  const exporter = new PrometheusExporter({ port, host: "127.0.0.1", preventServerStart: true });
  const meterProvider = new MeterProvider({ readers: [exporter] });
  const instrumentation = new TwinlineInstrumentation({ enabled: false });
  instrumentation.setTracerProvider(tracerProvider);
  instrumentation.setMeterProvider(meterProvider);
  instrumentation.enable();
  await exporter.startServer();
  return {
    get spans() {
      return spans;
    },
    flush: () => tracerProvider.forceFlush(),
    async stop() {
      instrumentation.disable();
      await Promise.all([tracerProvider.shutdown(), meterProvider.shutdown()]);
    },
  };
}
