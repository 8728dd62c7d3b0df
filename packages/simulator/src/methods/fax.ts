import { Operation } from "../calls/operation.js";
import type { Alarm } from "../clock/timers.js";
import { PdfFile } from "../media/pdf.js";
import type { Person } from "../people/person.js";
import { text, type CallRequest } from "../requests/request.js";
import { begin, stopOf } from "./operations.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "settings" | "files" | "id">;

/** How long a page takes, seconds. */
const pageTime = 5;

/** How long to wait for the tone of a fax machine, seconds. */
const toneTimeout = 10;

/** How a fax ended, as in its last event. */
type Result = readonly [type: "finished" | "error", result: number, result_text: string];

/** Sends or receives a document, page by page, when the other side is a fax machine. */
abstract class Faxing extends Operation {
  protected readonly person: Person;
  protected readonly network: Needs;
  readonly #direction: "send" | "receive";
  readonly #identity: string;
  #waiting: Alarm | undefined;
  #pages = 0;

  constructor({ call, params }: CallRequest, direction: "send" | "receive", network: Needs) {
    super(call, `calling.${direction}_fax`, text(params, "control_id"), "calling.call.fax");
    this.#direction = direction;
    this.network = network;
    this.person = call.person;
    this.#identity = text(params, "identity");
  }

  override start(): void {
    this.whenOver(this.call.input.observe({ onTone: () => this.#heardTone() }));
    if (this.person.is_fax) return this.#begin();
    this.#waiting = this.timers.after(toneTimeout, () =>
      this.#end("error", 48, "The other side is not a fax machine"),
    );
  }

  override stop(): void {
    this.#end("finished", 49, "The fax was stopped");
  }

  override call_ends(): void {
    this.#end("error", 50, "The call ended");
  }

  /** How many pages there are, or why there are none. */
  protected abstract prepare(): number | string;

  /** The document, after this many pages. */
  protected abstract document(pages: number): string;

  /** Called after the last page. */
  protected done(_document: string, _pages: number): void {}

  #heardTone(): boolean {
    if (!this.person.is_fax) return false;
    if (this.#waiting !== undefined) {
      this.timers.cancel(this.#waiting);
      this.#waiting = undefined;
      this.#begin();
    }
    return true;
  }

  #begin(): void {
    const pages = this.prepare();
    if (typeof pages === "string") return this.#end("error", 51, pages);
    this.#passPage(1, pages);
  }

  #passPage(number: number, count: number): void {
    this.timers.after(pageTime, () => {
      this.#pages = number;
      this.sendEvent({ fax: { type: "page", params: { direction: this.#direction, number } } });
      if (number < count) this.#passPage(number + 1, count);
      else this.#end("finished", 0, "OK");
    });
  }

  #end(...[type, result, result_text]: Result): void {
    if (!this.finish()) return;
    const pages = this.#pages;
    const document = this.document(pages);
    const success = result === 0;
    if (success) this.done(document, pages);
    const params = {
      direction: this.#direction,
      identity: this.#identity,
      remote_identity: this.person.number,
      document,
      format: "pdf",
      pages,
      success,
      result,
      result_text,
    };
    this.sendEvent({ fax: { type, params } });
  }
}

class SendingFax extends Faxing {
  readonly #document: string;

  constructor(request: CallRequest, network: Needs) {
    super(request, "send", network);
    this.#document = text(request.params, "document");
  }

  protected prepare(): number | string {
    const { settings, files } = this.network;
    // A fax that came in before may be sent on.
    const received = files.at(this.#document);
    const own = received instanceof PdfFile ? received.pages : 1;
    const pages = settings.documents[this.#document] ?? own;
    return pages === "missing" ? "The document could not be read" : pages;
  }

  protected document(): string {
    return this.#document;
  }

  protected override done(document: string, pages: number): void {
    this.person.faxes.push({ document, pages });
  }
}

class ReceivingFax extends Faxing {
  #url = "";

  protected prepare(): number | string {
    const pages = this.person.fax_pages;
    return pages > 0 ? pages : "The other side has nothing to send";
  }

  /** The pages so far can be fetched, even when the rest never comes. */
  protected document(pages: number): string {
    if (pages === 0) return "";
    if (this.#url === "") {
      const file = new PdfFile(pages, `Fax from ${this.person.number}`);
      this.#url = this.network.files.add(`/faxes/${this.network.id()}.pdf`, file);
    }
    return this.#url;
  }
}

export const fax = {
  "calling.send_fax": (request: CallRequest, network: Needs): void => {
    begin(request, new SendingFax(request, network), "Sending fax");
  },
  "calling.send_fax.stop": stopOf("calling.send_fax"),
  "calling.receive_fax": (request: CallRequest, network: Needs): void => {
    begin(request, new ReceivingFax(request, "receive", network), "Receiving fax");
  },
  "calling.receive_fax.stop": stopOf("calling.receive_fax"),
};
