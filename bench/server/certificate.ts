/** A self-signed certificate and its key, both in PEM format. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Creates a certificate for this machine, with a common key size. */
export async function makeCertificate(): Promise<Certificate> {
  const { generate } = await import("selfsigned");
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}
