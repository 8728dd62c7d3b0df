/**
 * Draws the panels of docs/observability/dashboard.json, from what a Prometheus recorded of a soak:
 *
 *     npm run soak -- --otel                                  (Prometheus scrapes 127.0.0.1:9464)
 *     node --import tsx campaign/soak/picture.ts http://127.0.0.1:9090 180
 *
 * It asks Prometheus for each panel's own queries over the given number of seconds. It is not Grafana: the
 * queries, titles and units are the dashboard's, the drawing is this program's. It needs Chromium:
 * Debian's, or the one that the environment variable CHROMIUM names.
 */
import { readFileSync } from "node:fs";

import { chromium } from "playwright-core";

import { drawn, type Line } from "./chart.js";

interface Panel {
  readonly title: string;
  readonly description: string;
  readonly fieldConfig: { readonly defaults: { readonly unit: string } };
  readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[];
}

interface Answer {
  readonly data: {
    readonly result: readonly {
      readonly metric: Readonly<Record<string, string>>;
      readonly values: readonly (readonly [number, string])[];
    }[];
  };
}

const [prometheus = "http://127.0.0.1:9090", seconds = "180", ending = "0"] = process.argv.slice(2);
const dashboard = JSON.parse(readFileSync("docs/observability/dashboard.json", "utf8")) as {
  readonly panels: readonly Panel[];
};
const end = Date.now() / 1000 - Number(ending);
const start = end - Number(seconds);

/** What Grafana puts in place of its variables. */
function filled(expr: string): string {
  return expr
    .replaceAll("$__rate_interval", "20s")
    .replaceAll("$job", ".*")
    .replaceAll("$instance", ".*");
}

async function linesOf({ targets }: Panel): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { expr, legendFormat } of targets) {
    const query = new URLSearchParams({
      query: filled(expr),
      start: String(start),
      end: String(end),
      step: "2",
    });
    const response = await fetch(`${prometheus}/api/v1/query_range?${query.toString()}`);
    if (!response.ok) throw new Error(`${expr}: ${await response.text()}`);
    const { data } = (await response.json()) as Answer;
    for (const { metric, values } of data.result) {
      const name = legendFormat.replaceAll(
        /\{\{(\w+)\}\}/g,
        (_, label: string) => metric[label] ?? "",
      );
      const points = values.map(([at, value]) => [at, Number(value)] as const);
      lines.push({ name, points: points.filter(([, value]) => Number.isFinite(value)) });
    }
  }
  return lines;
}

const panels: string[] = [];
for (const panel of dashboard.panels) {
  const chart = drawn(await linesOf(panel), panel.fieldConfig.defaults.unit, start, end);
  panels.push(`<section><h2>${panel.title}</h2><p>${panel.description}</p>${chart}</section>`);
}
const page = `<!doctype html><style>
  body { margin: 0; padding: 16px; background: #111217; color: #d8d9da; font: 13px sans-serif }
  main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px }
  section { background: #181b1f; border: 1px solid #2a2d33; border-radius: 3px; padding: 10px }
  h1 { font-size: 18px; margin: 0 0 12px } h2 { font-size: 14px; margin: 0 }
  p { margin: 2px 0 6px; color: #8e9197; font-size: 11px; min-height: 26px }
  svg { width: 100%; display: block } text { fill: #8e9197; font: 10px sans-serif }
  ul { list-style: none; margin: 4px 0 0; padding: 0; height: 48px; overflow: hidden; font-size: 11px }
  li { display: inline-block; margin-right: 10px } i { display: inline-block; width: 10px; height: 3px;
  vertical-align: middle; margin-right: 4px }
</style><h1>Twinline</h1><main>${panels.join("")}</main>`;

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 1460 } });
  await tab.setContent(page);
  await tab.screenshot({ path: "docs/observability/dashboard.png", fullPage: true });
} finally {
  await browser.close();
}
