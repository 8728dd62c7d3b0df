import { isLoopback } from "@twinline/core/internal";
import { randomBytes } from "node:crypto";
import { hostname, networkInterfaces } from "node:os";

import { makeCertificate, type Certificate } from "../tls/certificate.js";
import type { Flags } from "./flags.js";

/** How the platform listens, beyond the port. */
export interface Listening {
  readonly certificate: Certificate | undefined;
  /** The only token that is accepted, or undefined when any is. */
  readonly token: string | undefined;
}

/** A certificate with `--tls`, and a token when other machines can connect. */
export async function prepared({ host, token, tls, tlsDirectory }: Flags): Promise<Listening> {
  const certificate = tls
    ? await makeCertificate({ directory: tlsDirectory, hosts: namesOf(host) })
    : undefined;
  const open = isLoopback(host);
  return { certificate, token: token ?? (open ? undefined : randomBytes(16).toString("hex")) };
}

/**
 * The host for apps on other machines, where they can connect; else the one for this machine.
 *
 * @param own such as `ws://127.0.0.1:4711`
 * @param address that is listened on
 */
export function reachableHost(own: string, address: string): string {
  if (isLoopback(address)) return own;
  const name = isAny(address) ? addresses()[0] : address;
  return name === undefined ? own : own.replace(/\/\/.*(?=:\d+$)/, `//${name}`);
}

const isAny = (host: string): boolean => host === "0.0.0.0" || host === "::";

function namesOf(host: string): string[] {
  if (isLoopback(host)) return [];
  return isAny(host) ? [hostname(), ...addresses()] : [host];
}

function addresses(): string[] {
  return Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.internal === false && address.family === "IPv4")
    .map((address) => address?.address ?? "");
}
