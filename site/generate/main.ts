// Writes the pages that VitePress builds: those of docs/, and those that follow from the code.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { guidesSidebar, readAttachments, readGuides } from "./guides.js";
import { homePage } from "./home.js";
import { pages, root } from "./project.js";
import { Reference } from "./reference/pages.js";
import { wirePages } from "./wire/pages.js";

function write(file: string, text: string) {
  const target = path.join(pages, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

rmSync(pages, { recursive: true, force: true });

const guides = readGuides();
for (const { page, text } of guides) write(page, text);
for (const file of readAttachments()) {
  cpSync(path.join(root, "docs", file), path.join(pages, file), { recursive: true });
}
cpSync(path.join(root, "docs/openrpc.json"), path.join(pages, "public/openrpc.json"));
cpSync(path.join(root, "packages/simulator/phone/icon.svg"), path.join(pages, "public/icon.svg"));
write(
  "index.md",
  homePage((page) => guides.some((guide) => guide.page === page)),
);

const reference = new Reference();
const wire = wirePages();
for (const { file, text } of [...reference.pages, ...wire.pages]) write(file, text);

const sidebar = {
  "/reference/": reference.sidebar,
  "/wire/": wire.sidebar,
  "/": guidesSidebar(guides),
};
const sources = Object.fromEntries(guides.map(({ page, source }) => [page, source]));
write("sidebar.json", JSON.stringify(sidebar, null, 2));
write("sources.json", JSON.stringify(sources));

console.log(
  `site: ${guides.length} pages of docs/, ${reference.pages.length} of the reference, ${wire.pages.length} of the wire catalogue`,
);
write("missing.json", JSON.stringify(reference.missing));
for (const lack of reference.missing) console.warn(`site: not in the reference: ${lack}`);
if (process.argv.includes("--undocumented")) console.log(reference.undocumented.join("\n"));
