/** A line of a chart: its points are seconds and values. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [at: number, value: number])[];
}

const colours = [
  ...["#73bf69", "#f2cc0c", "#5794f2", "#ff9830", "#f2495c", "#b877d9", "#8ab8ff"],
  ...["#ffa6b0", "#96d98d", "#ffee52", "#e0b400", "#ca95e5"],
];

const width = 400;
const height = 150;
const left = 46;
const bottom = 18;

/** A chart as SVG, with its legend. */
export function drawn(lines: readonly Line[], unit: string, start: number, end: number): string {
  const top = Math.max(...lines.flatMap(({ points }) => points.map(([, value]) => value)), 0);
  const most = rounded(top);
  const x = (at: number): number => left + ((at - start) / (end - start)) * (width - left);
  const y = (value: number): number => 6 + (1 - value / most) * (height - bottom - 6);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const place = y(part * most).toFixed(1);
    const label = `<text x="${left - 4}" y="${place}" dy="3" text-anchor="end">${shown(part * most, unit)}</text>`;
    return `<line x1="${left}" x2="${width}" y1="${place}" y2="${place}" stroke="#2a2d33"/>${label}`;
  });
  const times = [0, 0.5, 1].map((part) => {
    const at = start + part * (end - start);
    const anchor = part === 0 ? "start" : part === 1 ? "end" : "middle";
    const time = new Date(at * 1000).toISOString().slice(11, 19);
    return `<text x="${x(at)}" y="${height - 4}" text-anchor="${anchor}">${time}</text>`;
  });
  const paths = lines.map(({ points }, index) => {
    const place = points.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`);
    return `<polyline fill="none" stroke="${colourOf(index)}" stroke-width="1.5" points="${place.join(" ")}"/>`;
  });
  const legend = lines.map(
    ({ name }, index) => `<li><i style="background:${colourOf(index)}"></i>${escaped(name)}</li>`,
  );
  const drawing = [...grid, ...times, ...paths].join("");
  return `<svg viewBox="0 0 ${width} ${height}">${drawing}</svg><ul>${legend.join("")}</ul>`;
}

const colourOf = (index: number): string => colours[index % colours.length] ?? "#fff";

/** The next round number, so that the axis has plain labels. */
function rounded(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 8, 10].find((step) => value <= step * power) ?? 10) * power;
}

function shown(value: number, unit: string): string {
  if (unit === "percentunit") return `${(value * 100).toPrecision(2)} %`;
  if (unit === "s" && value < 1 && value > 0) return `${Number((value * 1000).toPrecision(3))} ms`;
  const number = String(Number(value.toPrecision(3)));
  return unit === "s" ? `${number} s` : number;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
