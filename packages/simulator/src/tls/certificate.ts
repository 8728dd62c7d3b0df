import { X509Certificate, createPrivateKey } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { homedir } from "node:os";
import path from "node:path";

/** A certificate with its key, and where clients find what to trust. */
export interface Certificate {
  /** The certificate, PEM. It is its own authority, and can sign no other. */
  readonly cert: string;
  /** Its private key, PEM. */
  readonly key: string;
  /** The file that clients trust: it has the certificate, not the key. */
  readonly ca_file: string;
}

/** Options of {@link makeCertificate}. */
export interface CertificateOptions {
  /**
   * Where the files are kept, `twinline-simulator.pem` and `twinline-simulator.key`. Default: a
   * directory of the user's cache, so that what trusts the certificate today does so tomorrow.
   */
  directory?: string | undefined;
  /** Names and addresses that it is good for, besides `localhost`, `127.0.0.1` and `::1`. */
  hosts?: readonly string[] | undefined;
}

const ownHosts = ["localhost", "127.0.0.1", "::1"];
const day = 24 * 60 * 60 * 1000;
/** Longer than that, some systems do not accept a certificate. */
const validFor = 397 * day;

/**
 * A certificate for a simulator on this machine, for clients that speak `wss://` only. One that was
 * made before is taken again, while it is good for all of the hosts and for another week.
 *
 * @throws when the directory cannot be written
 */
export async function makeCertificate(options: CertificateOptions = {}): Promise<Certificate> {
  const directory = path.resolve(options.directory ?? cacheDirectory());
  const hosts = [...new Set([...ownHosts, ...(options.hosts ?? [])])];
  const files = {
    cert: path.join(directory, "twinline-simulator.pem"),
    key: path.join(directory, "twinline-simulator.key"),
  };
  const kept = await read(files);
  if (kept !== undefined && isGood(kept, hosts)) return { ...kept, ca_file: files.cert };
  const made = await make(hosts);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeWhole(files.key, made.key, 0o600);
  await writeWhole(files.cert, made.cert, 0o644);
  return { ...made, ca_file: files.cert };
}

interface Pair {
  readonly cert: string;
  readonly key: string;
}

async function read(files: Pair): Promise<Pair | undefined> {
  try {
    const [cert, key] = await Promise.all([
      readFile(files.cert, "utf8"),
      readFile(files.key, "utf8"),
    ]);
    return { cert, key };
  } catch {
    return undefined;
  }
}

function isGood({ cert, key }: Pair, hosts: readonly string[]): boolean {
  try {
    const certificate = new X509Certificate(cert);
    const covers = (host: string): boolean =>
      (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
    return (
      certificate.checkPrivateKey(createPrivateKey(key)) &&
      Date.parse(certificate.validTo) > Date.now() + 7 * day &&
      hosts.every(covers)
    );
  } catch {
    return false;
  }
}

async function make(hosts: readonly string[]): Promise<Pair> {
  // Only who asks for TLS pays for loading it.
  const { generate } = await import("selfsigned");
  const made = await generate([{ name: "commonName", value: "Twinline simulator" }], {
    keyType: "ec",
    algorithm: "sha256",
    // Clocks differ, and a container's may be behind.
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() - day + validFor),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: hosts.map((host) =>
          isIP(host) === 0 ? { type: 2, value: host } : { type: 7, ip: host },
        ),
      },
    ],
  });
  const cert = made.cert.endsWith("\n") ? made.cert : `${made.cert}\n`;
  return { cert, key: made.private };
}

/** Never half a file, even when two simulators start at once. */
async function writeWhole(file: string, text: string, mode: number): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, text, { mode });
  await rename(unfinished, file);
}

function cacheDirectory(): string {
  const { env, platform } = process;
  const home = homedir();
  const cache =
    platform === "win32"
      ? (env["LOCALAPPDATA"] ?? path.join(home, "AppData", "Local"))
      : (env["XDG_CACHE_HOME"] ??
        path.join(home, platform === "darwin" ? "Library/Caches" : ".cache"));
  return path.join(cache, "twinline-simulator");
}
