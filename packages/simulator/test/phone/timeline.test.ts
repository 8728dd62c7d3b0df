import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { startSimulator, type Simulator } from "@twinline/simulator";

import { tts } from "../support/stage.js";
import { TestSocket } from "../support/test-socket.js";
import { describeInBrowser, patience, TestBrowser } from "./support/browser.js";
import {
  callApp,
  conversation,
  openPhone,
  phoneWithApp,
  runApp,
  serve,
  shown,
  timeline,
} from "./support/stage.js";

/** An app that answers, and what it is asked to do then. */
async function answeredBy(sim: Simulator, page: Page) {
  const app = await TestSocket.connect(sim.host, { contexts: ["office"] });
  await page.getByRole("button", { name: "Call office, +15550111" }).click();
  const { node_id, call_id } = await app.event("calling.call.receive");
  const command = (method: string, params: object = {}) =>
    app.exchange(method, { node_id, call_id, ...params });
  await command("calling.answer");
  await shown(page.getByText("Connected", { exact: true }));
  return { app, command, call_id: String(call_id) };
}

describeInBrowser("what the desk shows is true", () => {
  const browser = new TestBrowser();

  test(
    "101 calls at once have 101 complete timelines",
    async () => {
      const { sim, url } = await serve();
      const app = await TestSocket.connect(sim.host, { contexts: ["office"] });
      const page = await browser.page();
      await page.goto(`${url}#calls`);
      for (let count = 0; count < 101; count += 1) {
        await sim.call({ to: "+15550111", from: `+1555${1000 + count}` });
        const { node_id, call_id } = await app.event("calling.call.receive");
        await app.request("calling.answer", { node_id, call_id });
      }
      const list = page.getByRole("list", { name: "Calls, newest first" });
      await shown(list.locator('[aria-setsize="101"]').first());
      await page.getByRole("searchbox", { name: "Search calls" }).fill("+15551000");
      await list.getByRole("link", { name: /\+15551000 → office/ }).click();
      await shown(timeline(page).getByText("answer", { exact: true }));
      await shown(page.getByText("created", { exact: true }));
    },
    patience,
  );

  test(
    "answer and end are on the timeline with links to their frames, and a call without a command is marked",
    async () => {
      const { sim, url, page } = await openPhone(browser);
      const { command } = await answeredBy(sim, page);
      await command("calling.end");
      const rows = timeline(page);
      await shown(rows.getByText("end", { exact: true }));
      expect(await page.getByText("The app has sent no command on this call.").count()).toBe(0);
      const [frame] = sim.frames({ method: "calling.end" });
      await rows.getByRole("link", { name: `Frame ${frame?.number}`, exact: true }).click();
      const open = page.getByRole("list", { name: "Frames, oldest first" });
      await shown(open.getByText('"calling.end"', { exact: true }));
      await page.goto(url);
      await sim.call({ to: "+15550111" });
      await shown(page.getByText("The app has sent no command on this call."));
    },
    patience,
  );

  test(
    "the caller's actions have a lane of their own, and a collect that a hang-up ends is marked",
    async () => {
      const { sim, page } = await openPhone(browser);
      const { command } = await answeredBy(sim, page);
      const play = [tts("Please enter your number, all of its many digits")];
      const collect = { digits: { max: 9 }, initial_timeout: 60 };
      await command("calling.play_and_collect", { control_id: "p", play, collect });
      await shown(conversation(page).getByText("Please enter your number"));
      await page.keyboard.press("4");
      await shown(conversation(page).getByText("interrupts the app"));
      await page.getByRole("button", { name: "Hang up" }).click();
      const rows = timeline(page);
      await shown(rows.getByText(/the caller hung up · /));
      await shown(rows.getByText("4 (while the app speaks)"));
      await shown(rows.getByText("hangs up"));
      const lane = page.locator(".lane", { hasText: "caller" });
      await lane.locator(".bar-me").waitFor({ state: "attached" });
      expect(await rows.getByText("error").count()).toBe(0);
    },
    patience,
  );

  test(
    "a call to a context without a client lists the contexts that have one, and the nearest",
    async () => {
      const { page } = await phoneWithApp(browser);
      await shown(page.getByRole("button", { name: "Call office, +15550111" }));
      await page.getByRole("textbox", { name: "Number to call" }).fill("+15559999");
      await page.getByRole("combobox", { name: "Context" }).fill("ofice");
      await page.getByRole("button", { name: "Call", exact: true }).click();
      const phone = page.getByRole("region", { name: "Phone" });
      await shown(phone.getByText("No client listens to the context “ofice”"));
      await shown(phone.getByText("Did you mean “office”?"));
      await shown(phone.getByText("Contexts with listeners: office (1 client)."));
    },
    patience,
  );

  test(
    "events of one time are in the order of their frames",
    async () => {
      const { sim, page } = await openPhone(browser);
      const { app, command, call_id } = await answeredBy(sim, page);
      await command("calling.play", { control_id: "p", play: [tts("one")] });
      await app.event("calling.call.play", { state: "finished" });
      const numbers = await timelineFrames(page, call_id, sim);
      expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    },
    patience,
  );

  test(
    "without the simulator calls are frozen, and when it is back the notice disappears",
    async () => {
      const { sim, url } = await serve();
      await runApp(sim);
      const page = await browser.page();
      await page.clock.install();
      await page.goto(url);
      await callApp(page);
      // Something that takes longer than the simulator lives.
      const words = "a long sentence ".repeat(20);
      await page.getByRole("textbox", { name: "Say something" }).fill(words);
      await page.keyboard.press("Enter");
      await shown(conversation(page).getByText("a long sentence").first());
      browser.expectComplaints(/WebSocket connection to/);
      await sim.close();
      await shown(page.getByText("The simulator is gone. Trying again…"));
      await shown(page.getByText("The simulator went away before it answered."));
      await shown(page.getByText("Frozen: the state of the call"));
      const timer = page.getByRole("timer");
      const before = await timer.textContent();
      await page.clock.runFor(10_000);
      expect(await timer.textContent()).toBe(before);
      expect(await page.getByRole("button", { name: "Hang up" }).isDisabled()).toBe(true);
      const again = await startSimulator({ port: sim.port, unexpected: "error" });
      await again.serve_phone();
      try {
        await shown(page.getByText("No client is connected yet"));
        expect(await page.getByText(/gone|went away|cannot be reached|Frozen/).count()).toBe(0);
      } finally {
        await again.close();
      }
    },
    patience,
  );

  test(
    "the form for the next request shows a wrong method and a planned failure, at every width",
    async () => {
      const { url } = await serve();
      for (const width of [390, 1280]) {
        const page = await browser.page({ viewport: { width, height: 720 } });
        await page.goto(`${url}#faults`);
        const form = page.getByRole("form", { name: "The next request" });
        await form.getByRole("combobox", { name: "Method" }).fill("calling.plya");
        await form.getByRole("button", { name: "Refuse it" }).click();
        const refusal = 'Unknown method "calling.plya". Did you mean "calling.play"?';
        await shown(form.getByText(refusal));
        expect(await form.getByText("calling.plya will fail").count()).toBe(0);
        await form.getByRole("combobox", { name: "Method" }).fill("calling.play");
        await form.getByRole("button", { name: "Refuse it" }).click();
        await shown(form.getByText("The next calling.play will fail with 500.").first());
      }
    },
    patience,
  );

  test(
    "the bar of a detect lasts until the operation has ended",
    async () => {
      const { sim, page } = await openPhone(browser);
      const { app, command } = await answeredBy(sim, page);
      const params = { machine_voice_threshold: 0.5, detect_message_end: true };
      await command("calling.detect", { control_id: "d", detect: { type: "machine", params } });
      await page
        .getByRole("textbox", { name: "Say something" })
        .fill("You have reached the Smiths");
      await page.keyboard.press("Enter");
      await app.event("calling.call.detect");
      const rows = timeline(page);
      await shown(rows.getByText(/^MACHINE, running/));
      await command("calling.detect.stop", { control_id: "d" });
      await shown(rows.getByText(/^MACHINE(?:, READY)? · /));
    },
    patience,
  );

  test(
    "a double click acts once, and keys work while a checkbox has the focus",
    async () => {
      const { sim, url, page, app } = await phoneWithApp(browser);
      await page.getByRole("button", { name: "Call office, +15550111" }).dblclick();
      await shown(conversation(page).getByText("Press one for sales"));
      expect(sim.frames({ event_type: "calling.call.receive" })).toHaveLength(1);
      await page.getByRole("checkbox", { name: "Commands only" }).check();
      await page.keyboard.press("1");
      await shown(conversation(page).getByText("You pressed 1"));
      // The second click lands where "Call again" has come up.
      await page.getByRole("button", { name: "Hang up" }).dblclick();
      await shown(page.getByRole("button", { name: "Call again" }));
      expect(sim.calls).toEqual([]);
      expect(app.events().filter((event) => event === "state ended")).toHaveLength(1);
      await page.goto(`${url}#faults`);
      // The second click comes when the first one's command is done.
      await page.getByRole("button", { name: "Refuse it" }).dblclick({ delay: 80 });
      await shown(page.getByText("The next calling.play will fail with 500.").first());
      await page.getByRole("link", { name: "Frames" }).click();
      const frames = page.getByRole("list", { name: "Frames, oldest first" });
      await shown(frames.getByText("the next calling.play will be refused with 500").first());
      expect(await frames.getByText("the next calling.play will be refused").count()).toBe(1);
    },
    patience,
  );
});

/** The numbers of the frames in the rows of a timeline, from top to bottom. */
async function timelineFrames(page: Page, call_id: string, sim: Simulator): Promise<number[]> {
  const count = sim.events("calling.call.play").length;
  const links = timeline(page).locator(".moment-small .frame-link");
  await links.nth(count - 1).waitFor();
  expect(sim.frames({ call_id }).length).toBeGreaterThan(count);
  const texts = await links.allTextContents();
  return texts.map((text) => Number(text.replace("#", "")));
}
