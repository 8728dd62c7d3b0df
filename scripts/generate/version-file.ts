import { readFileSync } from "node:fs";
import path from "node:path";

/** The version of a package, for bundled code that cannot read its package.json. */
export function versionFile(root: string, directory: string): string {
  const manifest = readFileSync(path.join(root, directory, "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return `// Written by \`npm run generate\` from package.json.
/** The version of this package. */
export const version = ${JSON.stringify(version)};
`;
}
