import { defineTwins, type Twins } from "@twinline/core/internal";

import { textIn } from "../calls/json.js";
import { Result } from "./result.js";
import { defineShown } from "../calls/shown.js";

/** What a refer's result shows under names that have a twin. */
export interface ReferResultMembers {
  /** The address that the call was referred to; undefined before the platform says so. */
  readonly refer_to: string | undefined;
  /** The SIP code that answered the REFER; undefined before. */
  readonly refer_response_code: string | undefined;
  /** The SIP code of the last NOTIFY; undefined before. */
  readonly refer_notify_code: string | undefined;
}

/** What came of referring a SIP call. Successful when the other side took it over. */
export class ReferResult extends Result implements ReferResultMembers {
  static {
    defineShown(this, ["refer_to", "refer_response_code", "refer_notify_code"]);
    defineTwins(this);
  }

  get refer_to(): string | undefined {
    return this.#fact("sip_refer_to");
  }

  get refer_response_code(): string | undefined {
    return this.#fact("sip_refer_response_code");
  }

  get refer_notify_code(): string | undefined {
    return this.#fact("sip_notify_response_code");
  }

  #fact(name: string): string | undefined {
    return textIn(this.execution.progress, name) || undefined;
  }
}

export interface ReferResult extends Twins<ReferResultMembers> {}
