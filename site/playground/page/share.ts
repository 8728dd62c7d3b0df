import { examples, type Example } from "playground:examples";

/** What an address says: a program of one's own, or an example. */
export interface Shared {
  readonly example: Example;
  readonly source: string;
}

const first = examples[0] as Example;

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
    char.charCodeAt(0),
  );

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The fragment of an address that holds a program; an example that was not changed is named. */
export async function fragmentOf({ example, source }: Shared): Promise<string> {
  const named = `#example=${example.name}${example.face === "v3" ? "" : `&api=${example.face}`}`;
  if (source === example.source) return named;
  const packed = await piped(
    new TextEncoder().encode(source),
    new CompressionStream("deflate-raw"),
  );
  return `${named}&program=${base64(packed)}`;
}

/** What a fragment says. One that cannot be read, or names nothing that is there, says the first example. */
export async function readFragment(fragment: string): Promise<Shared> {
  const said = new URLSearchParams(fragment.slice(1));
  const named = examples.filter(({ name }) => name === said.get("example"));
  const example = named.find(({ face }) => face === said.get("api")) ?? named[0] ?? first;
  const program = said.get("program");
  if (program === null) return { example, source: example.source };
  try {
    const bytes = await piped(bytesOf(program), new DecompressionStream("deflate-raw"));
    return { example, source: new TextDecoder().decode(bytes) };
  } catch {
    return { example, source: example.source };
  }
}
