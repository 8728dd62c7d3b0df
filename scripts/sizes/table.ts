/** Measured sizes, in bytes. One of the two has a budget. */
export interface Row {
  readonly kind: "bundle" | "install";
  readonly name: string;
  /** Minified size, or size of the tarball. */
  readonly other: number;
  /** Minified and gzipped size, or size on disk with all dependencies. */
  readonly counted: number;
}

/** In kB (1000 bytes). */
export type Budgets = Readonly<Record<Row["kind"], Readonly<Record<string, number>>>>;

const headings: Readonly<Record<Row["kind"], readonly string[]>> = {
  bundle: ["entry point, bundled whole", "minified", "gzip", "budget"],
  install: ["package", "tarball", "installed with its dependencies", "budget"],
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Both tables, as Markdown. */
export function table(rows: readonly Row[], budgets: Budgets): string {
  const kinds = ["bundle", "install"] as const;
  return kinds
    .map((kind) => {
      const lines = rows
        .filter((row) => row.kind === kind)
        .map(({ name, other, counted }) => {
          const budget = budgets[kind][name];
          return [
            name,
            kilobytes(other),
            kilobytes(counted),
            budget === undefined ? "none" : `${budget} kB`,
          ];
        });
      const all = [headings[kind], headings[kind].map(() => "---"), ...lines];
      return all.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
    })
    .join("\n\n");
}

/** Problems with budgets: exceeded, missing, or obsolete. */
export function problemsOf(rows: readonly Row[], budgets: Budgets): string[] {
  const measured = rows.flatMap(({ kind, name, counted }) => {
    const budget = budgets[kind][name];
    if (budget === undefined)
      return [`${name} has no budget (${kind}); its size is ${kilobytes(counted)}.`];
    if (counted <= budget * 1000) return [];
    return [`${name} is over its budget (${kind}): ${kilobytes(counted)}, limit ${budget} kB.`];
  });
  const gone = Object.entries(budgets).flatMap(([kind, byName]) =>
    Object.keys(byName)
      .filter((name) => rows.every((row) => row.kind !== kind || row.name !== name))
      .map((name) => `${name} has a budget (${kind}) but does not exist.`),
  );
  return [...measured, ...gone];
}
