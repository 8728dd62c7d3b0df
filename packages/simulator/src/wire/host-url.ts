/** The `host` for a client of a server that listens on this address. */
export function hostUrl(address: string, port: number, isSecure: boolean): string {
  return `${isSecure ? "wss" : "ws"}://${nameOf(address)}:${port}`;
}

function nameOf(address: string): string {
  if (address === "0.0.0.0" || address === "") return "127.0.0.1";
  if (address === "::") return "[::1]";
  return address.includes(":") ? `[${address}]` : address;
}
