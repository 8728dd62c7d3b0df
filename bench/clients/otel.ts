import { context } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { ExportResultCode } from "@opentelemetry/core";
import { MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";

import type { ConnectClient } from "./client.js";
import { v3 } from "./v3.js";

/** Is never asked to collect, so the benchmark measures only the cost of recording. */
class SilentReader extends MetricReader {
  protected override onShutdown(): Promise<void> {
    return Promise.resolve();
  }

  protected override onForceFlush(): Promise<void> {
    return Promise.resolve();
  }
}

/** Our v3 face with OpenTelemetry: every span is recorded, and passed to an exporter that drops it. */
export const otel: ConnectClient = async (...args) => {
  const { TwinlineInstrumentation } = await import("@twinline/otel");
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const instrumentation = new TwinlineInstrumentation({ enabled: false });
  instrumentation.setTracerProvider(
    new BasicTracerProvider({
      spanProcessors: [
        new BatchSpanProcessor(
          {
            export: (_spans, done) => done({ code: ExportResultCode.SUCCESS }),
            shutdown: () => Promise.resolve(),
          },
          { maxQueueSize: 100_000 },
        ),
      ],
    }),
  );
  instrumentation.setMeterProvider(new MeterProvider({ readers: [new SilentReader()] }));
  instrumentation.enable();
  return v3(...args);
};

/** Our v3 face with the instrumentation, but no OpenTelemetry SDK. */
export const otelWithoutSdk: ConnectClient = async (...args) => {
  const { TwinlineInstrumentation } = await import("@twinline/otel");
  new TwinlineInstrumentation().enable();
  return v3(...args);
};
