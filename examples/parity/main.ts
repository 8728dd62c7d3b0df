/** Writes docs/parity.md. */
import { writeFileSync } from "node:fs";

import { parityPage } from "./page.js";
import { parityRows } from "./rows.js";

const rows = await parityRows();
writeFileSync("docs/parity.md", parityPage(rows));
console.log(`docs/parity.md: ${rows.length} rows`);
