import path from "node:path";
import { pathToFileURL } from "node:url";

import type { BrowserContextOptions, Locator, Page } from "playwright-core";

import type { Simulator, SimulatorOptions } from "@twinline/simulator";

import { start, tts } from "../../support/stage.js";
import { TestSocket } from "../../support/test-socket.js";
import type { TestBrowser } from "./browser.js";

/** A simulator on the machine's clock with a number that leads to `office`, and its phone. */
export async function serve(
  options: SimulatorOptions = {},
): Promise<{ sim: Simulator; url: string }> {
  const sim = await start({
    clock: undefined,
    seed: undefined,
    numbers: { "+15550111": "office" },
    ...options,
  });
  return { sim, url: await sim.serve_phone() };
}

/** An app that answers every call, says something and waits for a digit. */
export async function runApp(sim: Simulator): Promise<TestSocket> {
  const app = await TestSocket.connect(sim.host, { contexts: ["office"] });
  const serveCall = async (call: { node_id: string; call_id: string }): Promise<void> => {
    const ids = { node_id: call.node_id, call_id: call.call_id };
    await app.request("calling.answer", ids);
    const play = [tts("Press one for sales")];
    const collect = { digits: { max: 1 }, initial_timeout: 60 };
    await app.request("calling.play_and_collect", { ...ids, control_id: "p", play, collect });
    const { result } = await app.event("calling.call.collect", { call_id: ids.call_id });
    const words = `You pressed ${result.params?.digits}`;
    await app.request("calling.play", { ...ids, control_id: "q", play: [tts(words)] });
  };
  const serveCalls = async (): Promise<void> => {
    const call = await app.event("calling.call.receive");
    void serveCalls();
    // A caller may hang up at any moment: what the app wants then is refused.
    await serveCall(call as { node_id: string; call_id: string }).catch(() => undefined);
  };
  void serveCalls();
  return app;
}

/** A simulator, and the phone's page open in a browser. */
export async function openPhone(
  browser: TestBrowser,
  options: SimulatorOptions = {},
): Promise<{ sim: Simulator; url: string; page: Page }> {
  const { sim, url } = await serve(options);
  const page = await browser.page();
  await page.goto(url);
  return { sim, url, page };
}

/** Where the page opens: a view by its hash, and what its browser is like. */
export interface Opening extends BrowserContextOptions {
  readonly hash?: string;
}

/** The same, with an app that answers; see {@link runApp}. */
export async function phoneWithApp(
  browser: TestBrowser,
  options: SimulatorOptions = {},
  { hash = "", ...context }: Opening = {},
): Promise<{ sim: Simulator; url: string; page: Page; app: TestSocket }> {
  const { sim, url } = await serve(options);
  const app = await runApp(sim);
  const page = await browser.page(context);
  await page.goto(`${url}${hash}`);
  return { sim, url, page, app };
}

/** Calls the app from the page, and waits for its question. */
export async function callApp(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Call office, +15550111" }).click();
  await shown(conversation(page).getByText("Press one for sales"));
}

/** Where the built page is, without a server. */
export const builtPage = pathToFileURL(
  path.resolve(__dirname, "../../../dist/phone/index.html"),
).href;

/** Clicks a button, and saves the file that the page offers then. */
export async function downloaded(page: Page, name: string, directory: string): Promise<string> {
  const file = path.join(directory, "saved.ndjson");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  await (await download).saveAs(file);
  return file;
}

export const shown = (locator: Locator): Promise<void> => locator.waitFor({ state: "visible" });
export const conversation = (page: Page): Locator =>
  page.getByRole("list", { name: "Conversation" });

/** The rows of the timeline. */
export const timeline = (page: Page): Locator =>
  page.getByRole("list", { name: "What happened on the call" });
