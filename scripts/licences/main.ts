// npm run licences [-- --check]: lists (or only checks) the licences of everything installed with the packages.
import { packages } from "../build/packages.mjs";
import { installedWith } from "./installed-with.js";
import { isAllowed, licenceOf } from "./licence.js";

const found = new Map<string, string>();
for (const own of packages()) {
  for (const { name, manifest } of installedWith(own)) {
    if (!name.startsWith("@twinline/"))
      found.set(`${name}@${manifest.version}`, licenceOf(manifest));
  }
}
const refused = [...found].filter(([, licence]) => !isAllowed(licence));

if (!process.argv.includes("--check")) {
  for (const name of [...found.keys()].toSorted()) {
    console.log(`${(found.get(name) ?? "").padEnd(14)} ${name}`);
  }
}
for (const [name, licence] of refused) {
  console.error(
    `${name} has the licence ${licence === "" ? "(none)" : licence}, which scripts/licences/licence.ts does not allow. ` +
      "Use another package, or add the licence there if it is permissive.",
  );
}
if (refused.length > 0) process.exitCode = 1;
