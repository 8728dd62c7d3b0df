// Preloaded into a program: connections to the platform's own addresses go to this machine, and the
// harness can ask whether the program has nothing left to do.
import { Socket } from "node:net";
import util from "node:util";

// @signalwire/node 2.6 calls it, and Node.js 23 took it away.
// oxlint-disable-next-line typescript/no-deprecated -- where it is there, it stays
util.isFunction ??= (value) => typeof value === "function";

// Ports of 127.0.0.1 by host name. A host that is not there cannot be reached.
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

/** Number of turns of the event loop after which what came before the question has been handled. */
const turns = 8;

process.on("message", (question) => void answer(question));

async function answer(question) {
  for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
  if (process.connected) process.send(question, () => undefined);
}

// It ends when it would have ended without us.
process.channel.unref();
