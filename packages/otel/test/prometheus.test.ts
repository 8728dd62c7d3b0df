import { createServer, type AddressInfo } from "node:net";

import { PrometheusExporter } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { registerInstrumentations } from "@opentelemetry/instrumentation";
import { TwinlineInstrumentation } from "@twinline/otel";
import { afterEach, expect, it } from "@jest/globals";

import { appNumber, idle, setUp } from "./support/stage.js";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

/** A port that nothing listens on: the exporter takes one, and does not say which it got for 0. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it("Prometheus reads the metrics of an instrumentation that was registered in the usual way", async () => {
  const instrumentation = new TwinlineInstrumentation();
  const port = await freePort();
  const exporter = new PrometheusExporter({ port, host: "127.0.0.1", preventServerStart: true });
  const meterProvider = new MeterProvider({ readers: [exporter] });
  cleanups.push(() => meterProvider.shutdown());
  cleanups.push(registerInstrumentations({ instrumentations: [instrumentation], meterProvider }));
  await exporter.startServer();
  await using stage = await setUp(async (call) => {
    await call.answer();
    await call.hangup();
  });
  const person = await stage.sim.call({ to: appNumber });
  await person.ended;
  await idle(stage);
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const line = (name: string, label: string) =>
    text.split("\n").find((one) => one.startsWith(name) && one.includes(label));
  expect(line("twinline_call_duration_count", 'twinline_call_direction="inbound"')).toMatch(/ 1$/);
  expect(line("twinline_calls_live", 'twinline_call_direction="inbound"')).toMatch(/ 0$/);
  expect(line("rpc_client_call_duration_count", 'rpc_method="calling.answer"')).toMatch(/ 1$/);
  expect(line("twinline_sessions", 'twinline_session_state="ready"')).toMatch(/ 1$/);
  expect(line("twinline_handler_lag", "server_address")).toBeDefined();
});
