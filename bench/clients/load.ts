import type { ConnectClient } from "./client.js";

const load: Readonly<Record<string, () => Promise<ConnectClient>>> = {
  v3: async () => (await import("./v3.js")).v3,
  v2: async () => (await import("./v2.js")).v2,
  naive: async () => (await import("./baselines.js")).naive,
  corked: async () => (await import("./baselines.js")).corked,
  raw: async () => (await import("./baselines.js")).raw,
  otel: async () => (await import("./otel.js")).otel,
  "otel-without-sdk": async () => (await import("./otel.js")).otelWithoutSdk,
  "realtime-api": async () => (await import("./realtime-api.js")).realtimeApi,
  "node-v2": async () => (await import("./node-v2.js")).nodeV2,
};

/** The clients that run by default. `naive` always runs: the ratios are relative to it. */
export const defaultClients: readonly string[] = [
  "v3",
  "otel",
  "otel-without-sdk",
  "v2",
  "naive",
  "corked",
  "raw",
];

export function loadClient(name: string): Promise<ConnectClient> {
  const loaded = load[name]?.();
  return loaded ?? Promise.reject(new Error(`unknown client ${name}`));
}
