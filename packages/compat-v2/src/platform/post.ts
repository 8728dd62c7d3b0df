import { RelayTimeoutError } from "@twinline/core";
import { request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";

/** A request with a JSON body. */
export interface Post {
  readonly url: URL;
  /** `project:token`, for Basic authentication. */
  readonly credentials: string;
  readonly body: string;
  /** Extra trusted certificate authorities, PEM. */
  readonly ca: string | undefined;
  /** How long the other side may take to answer, seconds. */
  readonly timeout: number;
}

/**
 * Sends a request. Resolves with the HTTP status of the response.
 *
 * @throws {RelayTimeoutError} no answer within the timeout
 */
export function post({ url, credentials, body, ca, timeout }: Post): Promise<number> {
  const options = {
    method: "POST",
    auth: credentials,
    headers: { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
    timeout: timeout * 1000,
    ...(ca === undefined ? {} : { ca }),
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === "http:" ? plainRequest : tlsRequest;
    const request = send(url, options, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    request.on("timeout", () => {
      request.destroy(new RelayTimeoutError(`${url.host} did not answer within ${timeout} s`));
    });
    request.on("error", reject);
    request.end(body);
  });
}
