/** Permissive licences: anyone may use, modify and redistribute the code. */
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

/** The licence in a package.json, as an SPDX expression; empty if it has none. */
export function licenceOf(manifest: Readonly<Record<string, unknown>>): string {
  const { license } = manifest;
  if (typeof license === "string") return license;
  const { type } = (license ?? {}) as { readonly type?: unknown };
  return typeof type === "string" ? type : "";
}

/** For `(MIT OR GPL-2.0)` one allowed licence is enough; for `MIT AND Zlib` both must be allowed. */
export function isAllowed(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => allowed.has(licence.trim())));
}
