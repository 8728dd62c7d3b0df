import type { Contender } from "./contender.js";

const load: Readonly<Record<string, () => Promise<Contender>>> = {
  v3: async () => (await import("./v3.js")).v3,
  v2: async () => (await import("./v2.js")).v2,
  naive: async () => (await import("./floors.js")).naive,
  corked: async () => (await import("./floors.js")).corked,
  raw: async () => (await import("./floors.js")).raw,
  otel: async () => (await import("./otel.js")).otel,
  "otel-without-sdk": async () => (await import("./otel.js")).otelWithoutSdk,
  "realtime-api": async () => (await import("./realtime-api.js")).realtimeApi,
  "node-v2": async () => (await import("./node-v2.js")).nodeV2,
};

/** Those that always run; `naive` is what the others are measured by. */
export const usualContenders: readonly string[] = [
  "v3",
  "otel",
  "otel-without-sdk",
  "v2",
  "naive",
  "corked",
  "raw",
];

export function contenderOf(name: string): Promise<Contender> {
  const loaded = load[name]?.();
  return loaded ?? Promise.reject(new Error(`unknown contender ${name}`));
}
