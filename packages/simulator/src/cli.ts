import path from "node:path";

import { main } from "./cli/main.js";
import { ownTerminal } from "./cli/terminal.js";

// This is dist/esm/cli.js: the package is two directories up.
const home = path.resolve(import.meta.dirname, "../..");

process.exitCode = await main(process.argv.slice(2), ownTerminal(home));
