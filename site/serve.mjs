// `npm run site:serve [-- --port 4173 --base /x/]`: serves site/dist, as any static server would.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";

import sirv from "sirv";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4173" },
    base: { type: "string", default: "/" },
  },
});

const dist = path.join(import.meta.dirname, "dist");
if (!existsSync(path.join(dist, "index.html"))) {
  console.error("There is nothing to serve yet. Run `npm run site` first.");
  process.exit(1);
}

const files = sirv(dist, { etag: true });
const notFound = (response) => response.writeHead(404).end("Not found");

const server = createServer((request, response) => {
  if (!request.url.startsWith(values.base)) {
    notFound(response);
    return;
  }
  request.url = `/${request.url.slice(values.base.length)}`;
  files(request, response, () => notFound(response));
});

server.listen(Number(values.port), "127.0.0.1", () => {
  console.log(`http://localhost:${server.address().port}${values.base}`);
});
