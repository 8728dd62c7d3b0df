import { main } from "./cli/main.js";
import { ownTerminal } from "./cli/terminal.js";

process.exitCode = await main(process.argv.slice(2), ownTerminal());
