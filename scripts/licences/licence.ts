/** Licences that let everyone use, change and pass on what they have. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MIT-0",
  "Unlicense",
]);

/** What a package.json says, as an SPDX expression; empty when it says nothing. */
export function licenceOf(manifest: Readonly<Record<string, unknown>>): string {
  const { license } = manifest;
  if (typeof license === "string") return license;
  const { type } = (license ?? {}) as { readonly type?: unknown };
  return typeof type === "string" ? type : "";
}

/** Of "(MIT OR GPL-2.0)" one may be chosen; of "MIT AND Zlib" both count. */
export function isAllowed(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => allowed.has(licence.trim())));
}
