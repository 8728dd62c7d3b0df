/** A line of a shell, and what it is for. */
export interface TrustLine {
  readonly who: string;
  readonly variable: string;
  readonly value: string;
}

/**
 * The environment variables with which apps trust a certificate, by the programs that read them.
 *
 * @param ca_file the file that {@link makeCertificate} names
 */
export function trustLines(ca_file: string): readonly TrustLine[] {
  return [
    {
      who: "Twinline, and the platform's Python SDK",
      variable: "SIGNALWIRE_RELAY_CA_FILE",
      value: ca_file,
    },
    { who: "any Node.js app", variable: "NODE_EXTRA_CA_CERTS", value: ca_file },
    {
      who: "Python, Ruby, Go, PHP: what goes by OpenSSL's rules",
      variable: "SSL_CERT_FILE",
      value: ca_file,
    },
    { who: "Python's requests", variable: "REQUESTS_CA_BUNDLE", value: ca_file },
  ];
}
