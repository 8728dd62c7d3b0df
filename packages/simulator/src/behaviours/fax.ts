import type { Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Network } from "../network.js";
import { text, type CallRequest } from "../requests/request.js";
import { stopOf } from "./lasting.js";

/** How long a page takes, seconds. */
const pageTime = 5;

/** How long the other side may take to sound like a fax machine, seconds. */
const patience = 10;

/** Sends or receives a document of one page, when the other side is a fax machine. */
class Faxing extends Operation {
  readonly #direction: "send" | "receive";
  readonly #isFax: () => boolean;
  readonly #facts: Json;
  #pages = 0;

  constructor(call: PlatformCall, direction: "send" | "receive", params: Json, network: Network) {
    super(call, `calling.${direction}_fax`, text(params, "control_id"), "calling.call.fax");
    this.#direction = direction;
    const person = network.personOf(call);
    this.#isFax = () => person.is_fax;
    this.#facts = {
      direction,
      identity: text(params, "identity"),
      remote_identity: person.number,
      document: text(params, "document") || `${network.origin}/faxes/${network.id()}.pdf`,
      format: "pdf",
    };
  }

  start(): void {
    this.timers.after(this.#isFax() ? pageTime : patience, () => {
      if (!this.#isFax()) return this.#end("error", 48, "The other side is no fax machine");
      this.#pages = 1;
      this.#tellFax("page", { direction: this.#direction, number: 1 });
      this.#end("finished", 0, "OK");
    });
  }

  stop(): void {
    this.#end("finished", 49, "The fax was stopped");
  }

  override call_ends(): void {
    this.#end("error", 50, "The call ended");
  }

  #end(type: "finished" | "error", result: number, result_text: string): void {
    if (!this.finish()) return;
    const success = result === 0;
    this.#tellFax(type, { ...this.#facts, pages: this.#pages, success, result, result_text });
  }

  #tellFax(type: string, params: Json): void {
    this.tell({ fax: { type, params } });
  }
}

const start =
  (direction: "send" | "receive") =>
  ({ call, params, network, accept }: CallRequest): void => {
    const faxing = new Faxing(call, direction, params, network);
    call.operations.add(faxing);
    accept(direction === "send" ? "Sending fax" : "Receiving fax");
    faxing.start();
  };

export const fax = {
  "calling.send_fax": start("send"),
  "calling.send_fax.stop": stopOf("calling.send_fax"),
  "calling.receive_fax": start("receive"),
  "calling.receive_fax.stop": stopOf("calling.receive_fax"),
};
