import { onlyInNode } from "@twinline/core/internal";

import type * as node from "./certificate.js";

export type { Certificate, CertificateOptions } from "./certificate.js";

export const makeCertificate: typeof node.makeCertificate = async () =>
  onlyInNode("makeCertificate", "writes files");
