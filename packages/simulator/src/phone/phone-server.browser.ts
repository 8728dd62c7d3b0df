import { onlyInNode } from "@twinline/core/internal";

/** A page has no port to serve a phone on: it shows one that it links with `link_phone`. */
export class PhoneServer {
  readonly path = "";

  static open(): never {
    return onlyInNode("serve_phone", "listens on a port");
  }

  close(): void {}
}
