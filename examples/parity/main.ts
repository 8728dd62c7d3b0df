/** Writes docs/parity.md. */
import { writeFileSync } from "node:fs";

import { parityPage } from "./page.js";
import { parityRows } from "./rows.js";

writeFileSync("docs/parity.md", parityPage(await parityRows()));
