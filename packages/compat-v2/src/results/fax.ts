import { defineTwins, type Json } from "@twinline/core/internal";

import { objectIn } from "../common/json.js";
import { defineShown } from "../common/shown.js";
import { Result } from "./result.js";
import type { FaxResultTwins } from "../types/twins.generated.js";

/**
 * The result of a fax. Successful when all of it was transmitted.
 *
 * Page: Relay.Calling.FaxResult.
 */
export class FaxResult extends Result {
  static {
    defineShown(this, ["direction", "identity", "remote_identity", "document", "pages"]);
    defineTwins(this);
  }

  /** `send` or `receive`; undefined without success. */
  get direction(): string | undefined {
    return this.#field("direction");
  }

  /** How this side identified itself; undefined without success. */
  get identity(): string | undefined {
    return this.#field("identity");
  }

  /** How the other machine identified itself; undefined without success. */
  get remote_identity(): string | undefined {
    return this.#field("remote_identity");
  }

  /** Where the document is; undefined without success. */
  get document(): string | undefined {
    return this.#field("document");
  }

  /** How many pages were transmitted, as the platform counts them: a number or a string; undefined without success. */
  get pages(): number | string | undefined {
    const { pages } = this.#fields;
    return typeof pages === "number" || typeof pages === "string" ? pages : undefined;
  }

  /** A string of the event, which may be empty. */
  #field(name: string): string | undefined {
    const field = this.#fields[name];
    return typeof field === "string" ? field : undefined;
  }

  get #fields(): Json {
    return this.successful ? objectIn(this.execution.completion, "fax", "params") : {};
  }
}

export interface FaxResult extends FaxResultTwins {}
