import type * as t from "@babel/types";

import type { Flow } from "../flow/flow.js";
import type { SourceModule } from "../source/parse.js";
import { isMember, memberName } from "../source/syntax.js";

/** Members of promises: using them says nothing about the value. */
export const ofPromises: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

/** Finds the results whose members a program reads. */
export class Reads {
  readonly #sites = new Set<t.Node>();

  constructor(flow: Flow, modules: readonly SourceModule[]) {
    for (const module of modules) {
      for (const node of module.nodes) {
        const values =
          isMember(node) && !ofPromises.has(memberName(node) ?? "")
            ? flow.of(module, node.object)
            : node.type === "ObjectPattern"
              ? flow.store.read(node, "taken apart")
              : [];
        for (const value of values) {
          if (value.is === "legacy" && value.site !== undefined) this.#sites.add(value.site);
        }
      }
    }
  }

  /** Whether any member of this call's result is read. */
  isRead(site: t.Node): boolean {
    return this.#sites.has(site);
  }
}
