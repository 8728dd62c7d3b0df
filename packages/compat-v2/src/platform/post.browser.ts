import { RelayTimeoutError } from "@twinline/core";

import type * as node from "./post.js";

export type { Post } from "./post.js";

export const post: typeof node.post = async ({ url, credentials, body, timeout }) => {
  const bytes = new TextEncoder().encode(credentials);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}`,
        "Content-Type": "application/json",
      },
      body,
      signal: AbortSignal.timeout(timeout * 1000),
    });
    return response.status;
  } catch (error) {
    if ((error as Error).name !== "TimeoutError") throw error;
    throw new RelayTimeoutError(`${url.host} did not answer within ${timeout} s`);
  }
};
