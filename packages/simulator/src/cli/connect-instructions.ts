import { painted, type Terminal } from "./terminal.js";

/** What an app needs to connect. */
export interface Address {
  /** `ws://127.0.0.1:4711` */
  readonly host: string;
  readonly token: string;
  readonly contexts: readonly string[];
  /** The file to trust, with TLS. */
  readonly ca_file: string | undefined;
  /** Whether any project and any token are accepted. */
  readonly acceptsAll: boolean;
}

const project = "demo";

/** How to point an app at the platform, for each kind of app. */
export function connectInstructions(
  { host, token, contexts, ca_file, acceptsAll }: Address,
  terminal: Terminal,
): string[] {
  const dim = (text: string): string => painted(terminal, "dim", text);
  const bold = (text: string): string => painted(terminal, "bold", text);
  const bare = host.replace(/^wss?:\/\//, "");
  const listed = (contexts.length === 0 ? ["default"] : contexts).map((name) =>
    JSON.stringify(name),
  );
  const names = listed.join(", ");
  const credentials = `project: "${project}", token: "${token}"`;
  const lines = [
    bold("Point your app at it"),
    `  ${dim("environment   ")}SIGNALWIRE_SPACE=${ca_file === undefined ? host : bare}`,
    `  ${dim("              ")}SIGNALWIRE_PROJECT_ID=${project} SIGNALWIRE_API_TOKEN=${token}`,
    `  ${dim("Twinline      ")}new RelayClient({ host: "${host}", ${credentials}, contexts: [${names}] })`,
    `  ${dim("realtime-api  ")}await SignalWire({ host: "${host}", ${credentials} })`,
    ca_file === undefined
      ? `  ${dim("Python        ")}needs wss://: restart with --tls`
      : `  ${dim("Python        ")}RelayClient(host="${bare}", project="${project}", token="${token}", contexts=[${names}])`,
  ];
  if (acceptsAll) lines.push(`  ${dim("Any project and any token are accepted.")}`);
  if (ca_file !== undefined) lines.push("", ...trust(ca_file, bold, dim));
  return lines;
}

type Paint = (text: string) => string;

function trust(ca_file: string, bold: Paint, dim: Paint): string[] {
  return [
    bold("Have your app trust its certificate: one of these in the app's environment"),
    ...trustLines(ca_file).map(
      ({ who, variable, value }) => `  ${variable}=${quoted(value)}  ${dim(who)}`,
    ),
  ];
}

function quoted(value: string): string {
  return /^[\w./:@+-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

/** A line of a shell, and what it is for. */
interface TrustLine {
  readonly who: string;
  readonly variable: string;
  readonly value: string;
}

/**
 * The environment variables with which apps trust a certificate, by the programs that read them.
 *
 * @param ca_file the file that `makeCertificate` names
 */
function trustLines(ca_file: string): readonly TrustLine[] {
  return [
    {
      who: "Twinline, and the platform's Python SDK",
      variable: "SIGNALWIRE_RELAY_CA_FILE",
      value: ca_file,
    },
    { who: "any Node.js app", variable: "NODE_EXTRA_CA_CERTS", value: ca_file },
    {
      who: "programs that use OpenSSL: Python, Ruby, PHP",
      variable: "SSL_CERT_FILE",
      value: ca_file,
    },
    { who: "Python's requests", variable: "REQUESTS_CA_BUNDLE", value: ca_file },
  ];
}
