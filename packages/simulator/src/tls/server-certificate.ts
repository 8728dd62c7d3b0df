/** What a server proves itself with, in PEM. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
}
