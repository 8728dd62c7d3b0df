import type { Finding } from "../report/finding.js";
import type { Paint } from "./paint.js";

const styles = { certain: "green", likely: "yellow", decide: "red" } as const;

/** The findings as a table, file by file. */
export function tableOf(findings: readonly Finding[], paint: Paint): string {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  }
  const blocks = [...files].map(([file, own]) => {
    const rows = own.map((one) => [
      `${one.line}:${one.column}`,
      one.use,
      one.v2 || "",
      one.v3 || "",
      one.sure,
    ]);
    const heads = ["", "use", "v2", "v3", ""];
    const widths = heads.map((head, index) =>
      Math.max(head.length, ...rows.map((row) => Math.min(row[index]?.length ?? 0, 44))),
    );
    const line = (cells: readonly string[]): string =>
      cells.map((cell, index) => fit(cell, widths[index] ?? 0)).join("  ");
    const body = rows.map((row, index) => {
      const finding = own[index];
      const sure = finding?.sure ?? "certain";
      const text = `  ${line(row.slice(0, 4))}  ${paint(styles[sure], sure)}`;
      return finding?.note === undefined ? text : `${text}\n      ${paint("dim", finding.note)}`;
    });
    return [paint("bold", file), `  ${paint("dim", line(heads))}`, ...body].join("\n");
  });
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

const fit = (text: string, width: number): string =>
  (text.length > width && width > 1 ? `${text.slice(0, width - 1)}…` : text).padEnd(width);

/** The number of findings of each kind, in one line. */
export function summaryOf(findings: readonly Finding[]): string {
  const count = (sure: Finding["sure"]): number =>
    findings.filter((finding) => finding.sure === sure).length;
  return `${findings.length} uses of a legacy SDK: ${count("certain")} certain, ${count("likely")} likely, ${count("decide")} for you to decide`;
}
