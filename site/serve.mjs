// `npm run site:serve [-- --port 4173 --base /x/]`
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { dist, serve } from "./server.mjs";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4173" },
    base: { type: "string", default: "/" },
  },
});

if (!existsSync(path.join(dist, "index.html"))) {
  console.error("There is nothing to serve yet. Run `npm run site` first.");
  process.exit(1);
}

const server = await serve(values.base, Number(values.port));
console.log(`http://localhost:${server.address().port}${values.base}`);
