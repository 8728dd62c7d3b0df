import { context } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { ExportResultCode } from "@opentelemetry/core";
import { MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";

import type { Contender } from "./contender.js";
import { v3 } from "./v3.js";

/** Collects when it is asked, which is never: what is measured is what measuring costs. */
class SilentReader extends MetricReader {
  protected override onShutdown(): Promise<void> {
    return Promise.resolve();
  }

  protected override onForceFlush(): Promise<void> {
    return Promise.resolve();
  }
}

/** Our v3 face with OpenTelemetry: every span is recorded and handed to an exporter that drops it. */
export const otel: Contender = async (...args) => {
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

/** Our v3 face with the instrumentation and no SDK: what it costs to be ready for one. */
export const otelWithoutSdk: Contender = async (...args) => {
  const { TwinlineInstrumentation } = await import("@twinline/otel");
  new TwinlineInstrumentation().enable();
  return v3(...args);
};
