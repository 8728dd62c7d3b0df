import { execFile, spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { Session } from "@twinline/core";
import {
  makeCertificate,
  startSimulator,
  VirtualClock,
  type Certificate,
} from "@twinline/simulator";
import { WebSocket } from "ws";

const directory = mkdtempSync(path.join(tmpdir(), "twinline-tls-"));
let certificate: Certificate;

beforeAll(async () => {
  certificate = await makeCertificate({ directory });
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** How a client fares that connects to a URL with these options. */
function connecting(url: string, options: object): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, options);
    socket.on("open", () => {
      socket.terminate();
      resolve("open");
    });
    socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

describe("a simulator with a certificate", () => {
  it("speaks wss, under each name of this machine", async () => {
    await using sim = await startSimulator({
      tls: certificate,
      host: "localhost",
      unexpected: "error",
    });
    expect(sim.host).toBe(`wss://localhost:${sim.port}`);
    const ca = certificate.cert;
    expect(await connecting(sim.host, { ca })).toBe("open");
    await using byAddress = await startSimulator({ tls: certificate, unexpected: "error" });
    expect(byAddress.host).toBe(`wss://127.0.0.1:${byAddress.port}`);
    expect(await connecting(byAddress.host, { ca })).toBe("open");
  });

  it("is not trusted by a client without its certificate authority", async () => {
    await using sim = await startSimulator({ tls: certificate, unexpected: "error" });
    expect(await connecting(sim.host, {})).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/);
  });

  it("has a Session of Twinline as its client, on virtual time", async () => {
    const clock = new VirtualClock();
    await using sim = await startSimulator({ tls: certificate, clock, unexpected: "error" });
    const { ca_file } = certificate;
    const session = new Session({
      project: "p",
      token: "token-1234",
      host: sim.host,
      ca_file,
      clock,
      log_level: "silent",
    });
    await session.connect();
    expect(session.status.state).toBe("ready");
    await session.disconnect();
  });

  const python = spawnSync("python3", ["-c", "import ssl"]).status === 0 ? it : it.skip;
  python("is trusted by Python under its strictest rules, through SSL_CERT_FILE", async () => {
    await using sim = await startSimulator({ tls: certificate, unexpected: "error" });
    const program = [
      "import socket, ssl, sys",
      "context = ssl.create_default_context()",
      "context.verify_flags |= ssl.VERIFY_X509_STRICT",
      "link = socket.create_connection(('127.0.0.1', int(sys.argv[1])))",
      "print(context.wrap_socket(link, server_hostname='127.0.0.1').version())",
    ].join("\n");
    const env = { ...process.env, SSL_CERT_FILE: certificate.ca_file };
    const { stdout } = await promisify(execFile)("python3", ["-c", program, String(sim.port)], {
      env,
    });
    expect(stdout).toMatch(/^TLSv1\.[23]/);
  });
});

describe("a certificate", () => {
  it("cannot sign others, is valid for more than a year, and its key is readable by its owner only", () => {
    const { ca, validTo, subjectAltName } = new X509Certificate(certificate.cert);
    expect(ca).toBe(false);
    expect(subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1");
    expect(Date.parse(validTo) - Date.now()).toBeGreaterThan(365 * 86_400_000);
    const mode = statSync(path.join(directory, "twinline-simulator.key")).mode & 0o777;
    if (process.platform !== "win32") expect(mode).toBe(0o600);
    expect(readFileSync(certificate.ca_file, "utf8")).not.toContain("PRIVATE KEY");
  });

  it("is reused, so that clients keep trusting it", async () => {
    expect(await makeCertificate({ directory })).toEqual(certificate);
  });

  it("is replaced for a host that it does not cover, and when its files are corrupt", async () => {
    const other = path.join(directory, "other");
    const first = await makeCertificate({ directory: other });
    const second = await makeCertificate({ directory: other, hosts: ["phone.test", "192.0.2.1"] });
    expect(second.cert).not.toBe(first.cert);
    expect(new X509Certificate(second.cert).checkIP("192.0.2.1")).toBeDefined();
    expect(await makeCertificate({ directory: other, hosts: ["phone.test"] })).toEqual(second);
    writeFileSync(second.ca_file, "spoilt");
    const third = await makeCertificate({ directory: other });
    expect(third.cert).toContain("BEGIN CERTIFICATE");
  });
});
