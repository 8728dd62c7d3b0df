import { request, type IncomingHttpHeaders } from "node:http";

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly bytes: Buffer;
  readonly headers: IncomingHttpHeaders;
}

/** Asks for a URL with headers that `fetch` would not let one choose. */
export function get(
  url: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        const status = response.statusCode ?? 0;
        resolve({ status, body: String(bytes), bytes, headers: response.headers });
      });
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}
