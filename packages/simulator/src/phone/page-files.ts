import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".map": "application/json; charset=utf-8",
};

/**
 * The page connects to nothing but the simulator; only the audio that an app plays comes from where the
 * app says. No other page may frame it or get hold of its window.
 */
const headersWith = (styleNonce: string): Readonly<Record<string, string>> => ({
  "cache-control": "no-store",
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    // The waveform brings a style sheet of its own. Styles, not scripts.
    `style-src 'self'${styleNonce === "" ? "" : ` 'nonce-${styleNonce}'`}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' http: https: data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
});

/** The built page: a few files in `dist/phone` of this package. */
export class PageFiles {
  readonly #files: ReadonlyMap<string, Buffer>;

  readonly #styleNonce: string;

  private constructor(files: ReadonlyMap<string, Buffer>, styleNonce: string) {
    this.#files = files;
    this.#styleNonce = styleNonce;
  }

  /** @throws when the page has not been built */
  static async load(): Promise<PageFiles> {
    const directory = path.join(packageDirectory(), "dist/phone");
    const names = ["index.html", "page.js", "page.js.map", "page.css", "page.css.map", "icon.svg"];
    const styleNonce = randomBytes(16).toString("base64url");
    try {
      const contents = await Promise.all(names.map((name) => readFile(path.join(directory, name))));
      const files = new Map(names.map((name, index) => [name, contents[index] ?? Buffer.alloc(0)]));
      const page = String(files.get("index.html")).replace('nonce=""', `nonce="${styleNonce}"`);
      return new PageFiles(files.set("index.html", Buffer.from(page)), styleNonce);
    } catch (cause) {
      throw new Error("The phone's page is not built. In a clone of Twinline: npm run build.", {
        cause,
      });
    }
  }

  /** Answers with a file, or with 404. */
  send(name: string, response: ServerResponse, withBody: boolean): void {
    const file = name === "" ? "index.html" : name;
    const content = this.#files.get(file);
    if (content === undefined) return refuse(response, 404, `Unknown file: ${file}`);
    response.writeHead(200, {
      ...headersWith(this.#styleNonce),
      "content-type": types[path.extname(file)] ?? "application/octet-stream",
      "content-length": content.length,
    });
    response.end(withBody ? content : undefined);
  }
}

/** Answers with a line of plain text. */
export function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { ...headersWith(""), "content-type": "text/plain; charset=utf-8" });
  response.end(`${why}\n`);
}

/** The directory of this package, from a source as from a built file, wherever the bundler put it. */
function packageDirectory(): string {
  const here = fileURLToPath(import.meta.url);
  const parts = here.split(path.sep);
  const top = Math.max(parts.lastIndexOf("dist"), parts.lastIndexOf("src"));
  return parts.slice(0, top).join(path.sep) || path.sep;
}
