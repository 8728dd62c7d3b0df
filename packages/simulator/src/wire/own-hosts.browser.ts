import type * as node from "./own-hosts.js";

/** Requests do not come to a simulator in a browser. */
export class OwnHosts implements Pick<node.OwnHosts, keyof node.OwnHosts> {
  readonly local = true;

  areMeant(): boolean {
    return false;
  }

  areForeignTo(): boolean {
    return true;
  }
}
