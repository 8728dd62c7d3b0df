import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, expect, test } from "@jest/globals";

import { PacedClock, readSession } from "@twinline/simulator";

import { entriesOf } from "../../src/analysis/session-file.js";
import { SessionModel } from "../../src/analysis/session-model.js";
import { tts } from "../support/stage.js";
import { describeInBrowser, patience, TestBrowser } from "./support/browser.js";
import { fillSession } from "./support/busy-session.js";
import {
  builtPage,
  callApp,
  conversation,
  downloaded,
  phoneWithApp,
  serve,
  shown,
  timeline,
} from "./support/stage.js";

const directory = mkdtempSync(path.join(tmpdir(), "twinline-desk-"));

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describeInBrowser("the desk", () => {
  const browser = new TestBrowser();

  test(
    "lists calls with their outcome, shows legs, messages and a recording, and a link survives a reload",
    async () => {
      const { sim, url } = await serve({ clock: new PacedClock() });
      const { live } = await fillSession(sim);
      const page = await browser.page();
      await page.goto(`${url}#calls`);
      const list = page.getByRole("list", { name: "Calls, newest first" });
      await shown(list.getByText("no client listens"));
      await shown(list.locator(".call-bad", { hasText: "+15550201 → office" }));
      await page.getByRole("searchbox", { name: "Search calls" }).fill("goodbye");
      await list.getByRole("link", { name: /\+15550201 → office/ }).click();
      await shown(timeline(page).getByText(/^refused: 409/));
      await page.reload();
      await shown(timeline(page).getByText(/^refused: 409/));
      await page.getByRole("link", { name: "Follow the newest call" }).click();
      await shown(page.getByText("newest call", { exact: true }));

      await page.goto(`${url}#timeline/${live}`);
      await timeline(page).getByRole("button", { name: "Listen" }).click();
      await shown(page.getByRole("slider", { name: "Position in the recording" }));
      await shown(page.getByText(/^0:00 of [\d.]+ s$/));

      const views = page.getByRole("navigation", { name: "Views" });
      await views.getByRole("link", { name: "Ladder" }).click();
      await shown(page.locator(".ladder-head", { hasText: "Leg 2" }));
      await shown(page.getByText("says How can I help you?"));
      await views.getByRole("link", { name: "Messages" }).click();
      const texts = page.getByRole("list", { name: "Messages of this conversation" });
      await shown(texts.getByText("Are you open today?"));
      await shown(texts.getByText("Yes, from nine to five."));
    },
    patience,
  );

  test(
    "pauses and steps the simulator's time, and sends an event that was edited",
    async () => {
      const { sim, page, app } = await phoneWithApp(browser, { clock: new PacedClock() });
      await page.getByRole("button", { name: "Pause" }).click();
      await shown(page.getByRole("button", { name: "Go on" }));
      await callApp(page);
      expect(app.events()).not.toContain("play finished");
      await page.getByRole("button", { name: "Step" }).click();
      await app.event("calling.call.play", { state: "finished" });
      const [frame] = sim.frames({ event_type: "calling.call.play" });
      await timeline(page)
        .getByRole("link", { name: `Frame ${frame?.number}`, exact: true })
        .click();
      await page.getByText("Send an event like this to the app").click();
      const content = page.getByRole("textbox", { name: "Content" });
      await content.fill('{ "state": "finished", "control_id": "mine" }');
      await page.getByRole("button", { name: "Send to the app" }).click();
      await app.event("calling.call.play", { control_id: "mine" });
    },
    patience,
  );

  test(
    "saves a session, and opens it with no server: walked from end to end and back",
    async () => {
      const { sim, page, app } = await phoneWithApp(browser);
      await callApp(page);
      await page.keyboard.press("1");
      await shown(conversation(page).getByText("You pressed 1"));
      await page.getByRole("button", { name: "Hang up" }).click();
      await shown(page.getByRole("button", { name: "Call again" }));
      // The page is ahead of the app: the log is complete when the app has acknowledged the end.
      await app.event("calling.call.state", { call_state: "ended" });
      await app.request("signalwire.ping", {});
      const file = await downloaded(page, "Save session", directory);
      // It is the file that --replay takes.
      expect(readSession(file).length).toBe(sim.log.length);
      const model = new SessionModel();
      const entries = entriesOf(readFileSync(file, "utf8"), file);
      for (const entry of entries) model.add(entry);

      const desk = await browser.page();
      await desk.goto(builtPage);
      await shown(desk.getByText("No simulator behind this page: open a session"));
      await desk.locator('input[type="file"]').setInputFiles(file);
      await shown(desk.getByRole("button", { name: "Close" }));
      await shown(conversation(desk).getByText("You pressed 1"));
      const hangUp = desk.locator('.lane-mark[title="hangs up"]');
      await shown(hangUp);
      const cursor = desk.getByRole("slider", { name: "Time in the session" });
      await cursor.focus();
      await desk.keyboard.press("Home");
      await shown(desk.getByText("This session has no call at this time."));
      const history = model.histories.at(-1);
      const pressed = history?.acts[0]?.at ?? 0;
      await cursor.fill(String(Math.floor(pressed * 20) / 20));
      await shown(conversation(desk).getByText("Press one for sales"));
      await conversation(desk).getByText("You pressed 1").waitFor({ state: "detached" });
      await hangUp.waitFor({ state: "detached" });
      await desk.keyboard.press("End");
      await shown(hangUp);
      await shown(conversation(desk).getByText("You pressed 1"));
    },
    patience,
  );

  test(
    "says which line of a file is wrong, and stays as it was",
    async () => {
      const page = await browser.page();
      await page.goto(builtPage);
      const file = path.join(directory, "wrong.ndjson");
      writeFileSync(file, '{"format":"twinline-session","version":1}\n{"odd":1}\n{"odd":2}\n');
      await page.locator('input[type="file"]').setInputFiles(file);
      await shown(page.getByRole("alert").getByText("wrong.ndjson:2 is not a frame"));
    },
    patience,
  );

  test(
    "keeps the transcript of a call after it is done, and copies it as a test",
    async () => {
      const { page } = await phoneWithApp(
        browser,
        {},
        { permissions: ["clipboard-read", "clipboard-write"] },
      );
      await callApp(page);
      await page.keyboard.press("1");
      await shown(conversation(page).getByText("You pressed 1"));
      await page.getByRole("button", { name: "Hang up" }).click();
      await page.getByRole("button", { name: "Done" }).click();
      await page.keyboard.press("r");
      await shown(conversation(page).getByText("You pressed 1"));
      await page.getByRole("combobox", { name: "Test runner" }).selectOption("vitest");
      await page.getByRole("button", { name: "Copy as test: this call" }).click();
      await shown(page.getByText("Copied", { exact: true }));
      const source = await page.evaluate("navigator.clipboard.readText()");
      expect(source).toContain('import { afterEach, beforeEach, expect, test } from "vitest";');
      expect(source).toContain('await caller.press("1");');
      expect(source).toContain("await caller.hang_up();");
    },
    patience,
  );

  test(
    "at 1280 by 720 shows the call button beside an error and the open numbers, and six lines of a call",
    async () => {
      const { page } = await phoneWithApp(browser, {}, { viewport: { width: 1280, height: 720 } });
      await page.getByText("Ring here when the app calls").click();
      await page.getByRole("textbox", { name: "Number to call" }).fill("+15559999");
      const call = page.getByRole("button", { name: "Call", exact: true });
      await call.click();
      await shown(page.getByRole("alert").getByText("has no context"));
      const box = await call.boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(720);
      const hit = await call.evaluate((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        const found = button.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
        return button.contains(found);
      });
      expect(hit).toBe(true);
      await callApp(page);
      const talk = await page.getByRole("region", { name: "Conversation" }).boundingBox();
      // A line is 1.45 × 15 px high.
      expect(talk?.height ?? 0).toBeGreaterThanOrEqual(6 * 21.75);
    },
    patience,
  );

  test(
    "changes the title while a call rings, and answers and hangs up by key",
    async () => {
      const { page, app } = await phoneWithApp(browser);
      // The page is connected, and listens to keys.
      await shown(page.getByRole("button", { name: "Call office, +15550111" }));
      await page.keyboard.type("+15550");
      await page.keyboard.press("Backspace");
      await page.waitForFunction(
        `[...document.querySelectorAll("input")].some(({ value }) => value === "+1555")`,
      );
      await page.getByText("Ring here when the app calls").click();
      await page.getByRole("textbox", { name: "Number that rings here" }).fill("+15550300");
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await shown(page.getByText("+15550300"));
      const title = await page.title();
      const devices = [
        [{ type: "phone", params: { to_number: "+15550300", from_number: "+1999" } }],
      ];
      await app.request("calling.dial", { tag: "t", devices });
      await shown(page.getByRole("button", { name: "Answer +1999" }));
      await page.waitForFunction(`document.title === "☎ +1999 is calling"`);
      await page.keyboard.press("a");
      await shown(page.getByText("Connected", { exact: true }));
      await page.waitForFunction(`document.title === ${JSON.stringify(title)}`);
      await page.keyboard.press("h");
      await shown(page.getByText("The called party hung up").first());
      await page.keyboard.press("?");
      await shown(page.getByRole("heading", { name: "Keys" }));
    },
    patience,
  );

  test(
    "3,000 commands in one call are all listed, and only visible ones are rendered",
    async () => {
      const page = await browser.page();
      await page.goto(builtPage);
      const file = path.join(directory, "long.ndjson");
      writeFileSync(file, longSession(3000));
      await page.locator('input[type="file"]').setInputFiles(file);
      await shown(timeline(page).locator('[aria-setsize="9000"]').first());
      expect(await page.locator("li").count()).toBeLessThan(200);
      await page.getByRole("checkbox", { name: "Commands only" }).check();
      await shown(timeline(page).locator('[aria-setsize="3000"]').first());
      await page.getByRole("region", { name: "What happened on the call" }).focus();
      await page.keyboard.press("End");
      await shown(timeline(page).getByText("“command 2999”"));
      await timeline(page).getByRole("link", { name: "Frame 11998", exact: true }).click();
      const frames = page.getByRole("list", { name: "Frames, oldest first" });
      await shown(frames.getByText('"command 2999"', { exact: true }));
      expect(await page.locator("li").count()).toBeLessThan(200);
    },
    patience,
  );

  test(
    "injected faults are on the timeline and between the frames",
    async () => {
      const { sim, url, page } = await phoneWithApp(browser);
      await callApp(page);
      sim.mute_pings();
      await shown(timeline(page).getByText("pings muted: on"));
      await page.goto(`${url}#frames`);
      const frames = page.getByRole("list", { name: "Frames, oldest first" });
      await shown(frames.getByText("pings muted: on"));
      await page.goto(`${url}#faults`);
      await page.getByRole("button", { name: "Clear all faults" }).click();
      await page.goto(`${url}#frames`);
      await shown(frames.getByText("pings muted: off"));
    },
    patience,
  );
});

/** A session with one call, of as many commands as this, each with its reply and two events. */
function longSession(commands: number): string {
  const ids = { call_id: "c1", node_id: "n" };
  const device = { type: "phone", params: { from_number: "+1555", to_number: "+1666" } };
  const state = { ...ids, call_state: "created", direction: "inbound", device, context: "office" };
  let number = 0;
  const frame = (at: number, direction: string, message: object): string =>
    JSON.stringify({ number: (number += 1), at, direction, connection: 1, message });
  const event = (at: number, event_type: string, params: object): string => {
    const message = {
      id: `e${number}`,
      method: "signalwire.event",
      params: { event_type, params },
    };
    return frame(at, "to_client", message);
  };
  const lines = [event(0, "calling.call.receive", state)];
  for (let count = 0; count < commands; count += 1) {
    const at = count / 50;
    const control_id = `p${count}`;
    const play = [tts(`command ${count}`)];
    const params = { ...ids, control_id, play };
    lines.push(
      frame(at, "to_platform", { id: control_id, method: "calling.play", params }),
      frame(at, "to_client", { id: control_id, result: { code: "200" } }),
      event(at, "calling.call.play", { ...ids, control_id, state: "playing" }),
      event(at + 0.01, "calling.call.play", { ...ids, control_id, state: "finished" }),
    );
  }
  return [JSON.stringify({ format: "twinline-session", version: 1 }), ...lines, ""].join("\n");
}
