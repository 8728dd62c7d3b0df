import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";

import type { ServerCertificate } from "@twinline/simulator";

/** As much of the REST API as the programs use: it takes what it is asked to make, and says so. */
export class Rest implements AsyncDisposable {
  /** What it was asked, a line each. */
  readonly requests: string[] = [];
  readonly #server: Server;

  constructor(tls: ServerCertificate) {
    this.#server = createServer({ cert: tls.cert, key: tls.key }, (request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (text: string) => (body += text));
      request.on("end", () => {
        const fields = Object.fromEntries(new URLSearchParams(body));
        this.requests.push(`${request.method} ${request.url} ${JSON.stringify(fields)}`);
        response.writeHead(201, { "content-type": "application/json" });
        response.end(
          JSON.stringify({
            sid: `sid-${this.requests.length}`,
            to: fields["To"],
            from: fields["From"],
            body: fields["Body"],
            status: "queued",
          }),
        );
      });
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async listen(): Promise<this> {
    await once(this.#server.listen(0, "127.0.0.1"), "listening");
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Starts the REST API on this machine. */
export const startRest = (tls: ServerCertificate): Promise<Rest> => new Rest(tls).listen();
