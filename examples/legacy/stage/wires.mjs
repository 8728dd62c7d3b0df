// Preloaded into a program: what it says to the platform's own addresses goes to this machine.
// LEGACY_WIRES is JSON: ports of 127.0.0.1 by host name. A host that is not there cannot be reached.
import { Socket } from "node:net";

const wires = JSON.parse(process.env.LEGACY_WIRES);

// oxlint-disable-next-line typescript/unbound-method -- it is given its socket below
Socket.prototype.connect = new Proxy(Socket.prototype.connect, {
  apply(connect, socket, given) {
    // As net.connect hands it on, the first argument is the list of all, normalised.
    const list = Array.isArray(given[0]) ? given[0] : given;
    const [options] = list;
    if (typeof options === "object" && options.path == null) {
      const port = wires[options.host];
      if (port === undefined) throw new Error(`LEGACY_WIRES has no ${options.host}`);
      list[0] = { ...options, host: "127.0.0.1", port };
    }
    return Reflect.apply(connect, socket, given);
  },
});
