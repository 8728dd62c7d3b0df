// The built site as any static server would serve it.
import { createServer } from "node:http";
import path from "node:path";

import sirv from "sirv";

export const dist = path.join(import.meta.dirname, "dist");

/**
 * @param base the path that the site stands at, with a slash at both ends
 * @param port 0 for a free one
 * @returns the server, once it listens on this machine
 */
export function serve(base = "/", port = 0) {
  const files = sirv(dist, { etag: true });
  const server = createServer((request, response) => {
    const notFound = () => response.writeHead(404).end("Not found");
    const { url } = request;
    if (!url.startsWith(base)) {
      notFound();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
