import type { Call } from "@twinline/compat-v2";

import type { Sleep } from "./sleep.js";

const pdf = "https://www.w3.org/WAI/ER/tests/xhtml/testfiles/resources/pdf/dummy.pdf";

/** Receive a fax and grab the URL and the number of pages from its result. */
export async function fax_receive(call: Call): Promise<void> {
  const result = await call.fax_receive();
  if (result.successful) {
    const url = result.document; // URL location of the document
    const num_pages = result.pages;
    console.log(`Received ${num_pages} page(s): ${url}`);
  }
}

/** Try to receive a fax. Stop the attempt after 5 seconds. */
export async function fax_receive_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.fax_receive_async();
  // For demonstration purposes only..
  await sleep(5);
  await action.stop();
}

/** Send a fax and grab the URL and the number of pages from its result. */
export async function fax_send(call: Call): Promise<void> {
  const result = await call.fax_send({ url: pdf, header: "Custom Header" });
  if (result.successful) {
    const url = result.document; // URL location of the document
    const num_pages = result.pages;
    console.log(`Sent ${num_pages} page(s): ${url}`);
  }
}

/** Try to send a fax. Stop sending it after 5 seconds. */
export async function fax_send_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.fax_send_async({ url: pdf, header: "Custom Header" });
  // For demonstration purposes only..
  await sleep(5);
  await action.stop();
}
