import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import type { Editor, EditorError, Hover } from "./editor.js";

const root = path.resolve(import.meta.dirname, "../../../..");

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string | { readonly value: string };
}

/** The language server of TypeScript 7 over a folder that has a tsconfig.json. */
export async function languageServer(folder: string): Promise<Editor> {
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  const server = spawn(process.execPath, [tsc, "--lsp", "--stdio"], { cwd: folder });
  const waiting = new Map<number, (reply: Reply) => void>();
  let received = Buffer.alloc(0);
  let lastId = 0;

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = async (method: string, params?: unknown): Promise<unknown> => {
    const id = (lastId += 1);
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      send({ id, method, params });
    });
    if (reply.error !== undefined) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result;
  };
  server.stdout.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const end = received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(
        /Content-Length: (\d+)/i.exec(received.toString("latin1", 0, end))?.[1],
      );
      if (received.length < end + 4 + length) return;
      const reply = JSON.parse(received.toString("utf8", end + 4, end + 4 + length)) as Reply;
      received = received.subarray(end + 4 + length);
      if (reply.method === undefined) waiting.get(reply.id ?? 0)?.(reply);
      // The server asks for settings and registers what it can do: it gets neither.
      else if (reply.id !== undefined) send({ id: reply.id, result: null });
    }
  });

  await request("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      textDocument: {
        completion: {
          completionItem: { resolveSupport: { properties: ["documentation", "detail"] } },
        },
        hover: { contentFormat: ["markdown"] },
        diagnostic: {},
      },
    },
  });
  send({ method: "initialized", params: {} });

  const texts = new Map<string, string>();
  const opened = (file: string): string => {
    let text = texts.get(file);
    if (text === undefined) {
      text = readFileSync(file, "utf8");
      texts.set(file, text);
      const textDocument = { uri: uriOf(file), languageId: "typescript", version: 1, text };
      send({ method: "textDocument/didOpen", params: { textDocument } });
    }
    return text;
  };
  const at = (file: string, offset: number) => {
    const before = opened(file).slice(0, offset).split("\n");
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return { textDocument: { uri: uriOf(file) }, position };
  };
  const items = async (file: string, offset: number): Promise<readonly Item[]> => {
    const found = await request("textDocument/completion", at(file, offset));
    return Array.isArray(found) ? found : ((found as { items?: Item[] } | null)?.items ?? []);
  };
  return {
    hover: async (file, offset) => {
      const found = (await request("textDocument/hover", at(file, offset))) as {
        readonly contents: { readonly value: string };
      } | null;
      return shown(found?.contents.value ?? "");
    },
    complete: async (file, offset) => (await items(file, offset)).map(({ label }) => nameOf(label)),
    describe: async (file, offset, name) => {
      const item = (await items(file, offset)).find(({ label }) => nameOf(label) === name);
      if (item === undefined) return { declaration: "", documentation: "" };
      const { detail = "", documentation = "" } = (await request(
        "completionItem/resolve",
        item,
      )) as Item;
      const text = typeof documentation === "string" ? documentation : documentation.value;
      return { declaration: detail, documentation: text.trim() };
    },
    errors: async (file) => {
      opened(file);
      const found = (await request("textDocument/diagnostic", {
        textDocument: { uri: uriOf(file) },
      })) as {
        readonly items: readonly {
          message: string;
          range: { start: { line: number } };
          severity: number;
        }[];
      };
      return found.items
        .filter(({ severity }) => severity === 1)
        .map(({ message, range }): EditorError => ({ line: range.start.line, text: message }));
    },
    close: async () => {
      await request("shutdown");
      send({ method: "exit" });
      await once(server, "close");
    },
  };
}

const uriOf = (file: string): string => pathToFileURL(file).href;

/** Optional properties are offered with a question mark. */
const nameOf = (label: string): string => label.replace(/\?$/, "");

function shown(markdown: string): Hover {
  const [, declaration = "", documentation = ""] =
    /^```\w*\n([\s\S]*?)\n```\s*([\s\S]*)$/.exec(markdown) ?? [];
  return { declaration, documentation: documentation.trim() };
}
