import { expect, test } from "@jest/globals";

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

describeInBrowser("the phone in a browser", () => {
  const browser = new TestBrowser();

  test(
    "explains what to do while no client is connected, and shows the numbers as soon as one is",
    async () => {
      const { sim, page } = await openPhone(browser);
      await shown(page.getByText("No client is connected yet"));
      await shown(page.locator(".copyable", { hasText: sim.host }));
      await runApp(sim);
      await shown(page.getByRole("button", { name: "Call office, +15550111" }));
    },
    patience,
  );

  test(
    "calls, hears the prompt, presses a key and hangs up",
    async () => {
      const { sim, page } = await phoneWithApp(browser);
      await page.getByRole("button", { name: "Call office, +15550111" }).click();
      await shown(page.getByText("Connected", { exact: true }));
      await shown(conversation(page).getByText("Press one for sales"));
      await page.getByRole("button", { name: "1", exact: true }).click();
      await shown(conversation(page).getByText("You pressed 1"));
      await shown(timeline(page).getByText("play_and_collect"));
      await shown(timeline(page).getByText(/digit 1 · [\d.]+ s/));
      await page.getByRole("button", { name: "Hang up" }).click();
      await shown(page.getByText("The caller hung up").first());
      expect(sim.calls).toEqual([]);
    },
    patience,
  );

  test(
    "works by keyboard alone",
    async () => {
      const { page } = await phoneWithApp(browser);
      await shown(page.getByRole("button", { name: "Call office, +15550111" }));
      const tabTo = async (name: string | RegExp): Promise<void> => {
        const wanted = page.getByRole("button", { name, exact: true });
        for (let presses = 0; presses < 60; presses += 1) {
          await page.keyboard.press("Tab");
          if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement))
            return;
        }
        throw new Error(`Tab never came to ${String(name)}`);
      };
      await tabTo("Call office, +15550111");
      await page.keyboard.press("Enter");
      await shown(conversation(page).getByText("Press one for sales"));
      // The focus is where the call is, and digits are keys of the phone.
      await page.keyboard.press("1");
      await shown(conversation(page).getByText("You pressed 1"));
      await tabTo("Hang up");
      await page.keyboard.press("Enter");
      await shown(page.getByRole("button", { name: "Call again" }));
      await page.locator(".call-name:focus").waitFor();
      await tabTo("Done");
      await page.keyboard.press("Enter");
      await shown(page.getByRole("textbox", { name: "Number to call" }));
    },
    patience,
  );

  test(
    "rings when the app calls it, beside a live call",
    async () => {
      const { sim, page, app } = await phoneWithApp(browser);
      await callApp(page);
      const devices = [
        [{ type: "phone", params: { to_number: "+15551110000", from_number: "+15550199" } }],
      ];
      await app.request("calling.dial", { tag: "t", devices });
      await shown(page.getByRole("alert").getByText("+15550199"));
      await page.getByRole("button", { name: "Answer +15550199" }).click();
      await app.event("calling.call.dial", { dial_state: "answered" });
      await shown(page.getByRole("heading", { name: "+15550199" }));
      const calls = page.getByRole("navigation", { name: "Calls" });
      await calls.getByRole("button", { name: "office" }).click();
      await shown(conversation(page).getByText("Press one for sales"));
      expect(sim.calls).toHaveLength(2);
    },
    patience,
  );

  test(
    "shows the frames, finds one, and opens it",
    async () => {
      const { page } = await phoneWithApp(browser, {}, { hash: "#frames" });
      const frames = page.getByRole("list", { name: "Frames, oldest first" });
      await shown(frames.getByText("signalwire.connect"));
      await page.getByRole("button", { name: "Call office, +15550111" }).click();
      await shown(frames.getByText("play_and_collect"));
      await page.getByRole("searchbox", { name: "Search frames" }).fill("press one");
      await frames.getByText("signalwire.connect").waitFor({ state: "detached" });
      await frames.getByRole("button", { name: /play_and_collect/ }).click();
      await shown(frames.getByText('"Press one for sales"', { exact: true }));
    },
    patience,
  );

  test(
    "composes a fault, and the app's event is lost",
    async () => {
      const { sim, page } = await phoneWithApp(browser, {}, { hash: "#faults" });
      await page.getByRole("combobox", { name: "Method or event" }).fill("calling.call.play");
      await page.getByRole("button", { name: "Put the rule in force" }).click();
      await shown(page.getByText("drop calling.call.play, once"));
      await page.getByRole("button", { name: "Call office, +15550111" }).click();
      await shown(page.getByText("done", { exact: true }));
      const [first] = sim.frames({ event_type: "calling.call.play" });
      expect(first?.fault).toBe("dropped");
    },
    patience,
  );

  test(
    "fits a screen of 360 pixels, in every view",
    async () => {
      const { page } = await phoneWithApp(browser, {}, { viewport: { width: 360, height: 740 } });
      await callApp(page);
      const end = await page.getByRole("button", { name: "Hang up" }).boundingBox();
      expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(740);
      const views = page.getByRole("navigation", { name: "Views" });
      for (const view of [
        "Calls",
        "Timeline",
        "Transcript",
        "Ladder",
        "Frames",
        "Messages",
        "Faults",
        "Phone",
      ]) {
        await views.getByRole("link", { name: view }).click();
        await shown(page.locator(`[aria-current="page"]`, { hasText: view }));
        const width = await page.evaluate("document.documentElement.scrollWidth");
        expect([view, width]).toEqual([view, 360]);
      }
    },
    patience,
  );

  test(
    "is light or dark as chosen, and remembers it",
    async () => {
      const { url } = await serve();
      const page = await browser.page({ colorScheme: "dark" });
      const ground = (): Promise<unknown> =>
        page.evaluate("getComputedStyle(document.body).backgroundColor");
      await page.goto(url);
      await shown(page.getByText("No client is connected yet"));
      const dark = await ground();
      await page.getByRole("button", { name: /^Appearance: system/ }).click();
      await shown(page.getByRole("button", { name: /^Appearance: light/ }));
      expect(await ground()).not.toBe(dark);
      await page.reload();
      await page.getByRole("button", { name: /^Appearance: light/ }).click();
      await page.emulateMedia({ colorScheme: "light" });
      await shown(page.getByRole("button", { name: /^Appearance: dark/ }));
      expect(await ground()).toBe(dark);
    },
    patience,
  );

  test(
    "shows its calls after a reload, and says when the simulator is gone",
    async () => {
      const { sim, page } = await phoneWithApp(browser);
      await callApp(page);
      await page.reload();
      await shown(conversation(page).getByText("Press one for sales"));
      browser.expectComplaints(/WebSocket connection to/);
      await sim.close();
      await shown(page.getByText("The simulator is gone. Trying again…"));
    },
    patience,
  );
});
