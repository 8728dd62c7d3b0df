/**
 * True for a host that only this machine can reach: `localhost`, `127.…` or `::1`.
 *
 * @param host a name or an address, without a port; an IPv6 address with or without brackets
 */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "").toLowerCase();
  return name === "localhost" || name === "::1" || /^127(\.\d{1,3}){3}$/.test(name);
}
