import { channel } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import path from "node:path";

import { attributeNames, metricNames, TwinlineInstrumentation } from "@twinline/otel";
import { describe, expect, it } from "@jest/globals";

const read = (file: string): string =>
  readFileSync(path.join(__dirname, "../../../docs", file), "utf8");

const channels = [
  ...["session", "request", "reply", "event", "call", "operation", "dial", "frame", "log"].map(
    (name) => `twinline:${name}`,
  ),
  "tracing:twinline:handler:start",
];

/** A name as Prometheus has it. */
const inPrometheus = (name: string): string => name.replaceAll(".", "_");

describe("docs/observability.md", () => {
  const page = read("observability.md");

  it("names every metric and every channel", () => {
    const short = { "messaging.client.consumed.messages": "…consumed.messages" };
    const missing = Object.values(metricNames).filter(
      (name) =>
        !page.includes(name) && !page.includes((short as Record<string, string>)[name] ?? name),
    );
    expect(missing).toEqual([]);
    expect(channels.filter((name) => !page.includes(name))).toEqual([]);
  });

  it("names existing attributes and metrics only", () => {
    const known = new Set<string>([
      ...Object.values(metricNames),
      ...Object.values(attributeNames),
    ]);
    const named = [...page.matchAll(/`(twinline\.[a-z_.]+)`/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !known.has(name) && name !== "twinline.")).toEqual([]);
  });
});

describe("the dashboard", () => {
  it("uses existing metrics and labels only", () => {
    const { panels } = JSON.parse(read("observability/dashboard.json")) as {
      panels: { targets: { expr: string }[] }[];
    };
    const metrics = new Set(Object.values(metricNames).map(inPrometheus));
    const labels = new Set<string>(Object.values(attributeNames).map(inPrometheus));
    for (const { expr } of panels.flatMap(({ targets }) => targets)) {
      const names = expr.match(/\b(?:twinline|rpc|messaging|error)_[a-z_]+/g) ?? [];
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const plain = name.replace(/_(?:bucket|count|sum|total)$/, "").replace(/_+$/, "");
        expect([plain, metrics.has(plain) || labels.has(plain)]).toEqual([plain, true]);
      }
    }
  });
});

describe("the instrumentation", () => {
  it("reports the version of its package", () => {
    const manifest = JSON.parse(readFileSync(path.join(__dirname, "../package.json"), "utf8")) as {
      version: string;
    };
    const instrumentation = new TwinlineInstrumentation({ enabled: false });
    expect(instrumentation.instrumentationVersion).toBe(manifest.version);
  });
});

describe("an instrumentation that is disabled", () => {
  it("subscribes to no channel", () => {
    const followed = () => channels.filter((name) => channel(name).hasSubscribers);
    expect(followed()).toEqual([]);
    const instrumentation = new TwinlineInstrumentation();
    expect(followed()).toEqual(channels.filter((name) => !/frame|log/.test(name)));
    instrumentation.disable();
    expect(followed()).toEqual([]);
  });

  it("is made by `enabled: false`, until it is enabled", () => {
    const instrumentation = new TwinlineInstrumentation({ enabled: false });
    expect(instrumentation.getConfig().enabled).toBe(false);
    instrumentation.enable();
    expect(instrumentation.getConfig().enabled).toBe(true);
    instrumentation.disable();
  });

  it("refuses an unknown option", () => {
    expect(() => new TwinlineInstrumentation({ request_span: true } as never)).toThrow(
      /request_spans/,
    );
  });
});
