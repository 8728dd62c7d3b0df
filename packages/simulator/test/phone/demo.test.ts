import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, afterEach, expect, test } from "@jest/globals";

import { describeInBrowser, patience, TestBrowser } from "./support/browser.js";
import { builtPage, downloaded } from "./support/stage.js";

const root = path.resolve(__dirname, "../../../..");
const running: ChildProcess[] = [];
const directory = mkdtempSync(path.join(tmpdir(), "twinline-demo-"));

afterAll(() => rmSync(directory, { recursive: true, force: true }));

afterEach(() => {
  for (const program of running.splice(0)) program.kill("SIGKILL");
});

/** `npm run phone`, as it was built. Resolves with its address when it is ready. */
function startDemo(): Promise<{ url: string; program: ChildProcess }> {
  const program = spawn(process.execPath, ["--import", "tsx", "examples/phone/main.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(program);
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (part: unknown): void => {
      said += String(part);
      const url = /http:\/\/\S+\/phone\//.exec(said)?.[0];
      if (url !== undefined) resolve({ url, program });
    };
    program.stdout.on("data", read);
    program.stderr.on("data", read);
    program.on("exit", () => reject(new Error(`The demo ended:\n${said}`)));
  });
}

describeInBrowser("npm run phone", () => {
  const browser = new TestBrowser();

  test(
    "a person calls support, leaves a message that is recorded, and hangs up; the session opens with no server",
    async () => {
      const { url, program } = await startDemo();
      const page = await browser.page();
      await page.goto(url);
      const conversation = page.getByRole("list", { name: "Conversation" });
      const chart = page.getByRole("list", { name: "What happened on the call" });
      await page.getByRole("button", { name: "Call support, +15550111" }).click();
      await conversation.getByText("Please enter your PIN").waitFor();
      for (const key of ["4", "7", "1", "1", "pound"]) {
        await page.getByRole("button", { name: key, exact: true }).click();
      }
      await conversation.getByText("Please leave your message after the beep.").waitFor();
      await conversation.getByText("beep", { exact: true }).waitFor();
      await page.getByRole("textbox", { name: "Say something" }).fill("Please call me back");
      await page.keyboard.press("Enter");
      await chart.getByText("record", { exact: true }).waitFor();
      await chart.getByRole("button", { name: "Listen" }).waitFor();
      expect(await chart.getByText(/finished · [\d.]+ s/).count()).toBeGreaterThan(0);
      await page.getByRole("button", { name: "Call again" }).click();
      await conversation.getByText("Please enter your PIN").waitFor();
      await page.getByRole("button", { name: "Hang up" }).click();
      await page.getByRole("button", { name: "Call again" }).waitFor();
      // The button is the page's own; these words came from the platform, and so did what is saved.
      await page.locator(`.lane-mark[title="hangs up"]`).waitFor();

      const file = await downloaded(page, "Save session", directory);
      const ended = new Promise((resolve) => program.once("exit", resolve));
      program.kill("SIGINT");
      browser.expectComplaints(/WebSocket connection to/);
      expect(await ended).toBe(0);

      // The recording, opened with no server behind the page: from end to start and back.
      const desk = await browser.page();
      await desk.goto(builtPage);
      await desk.locator('input[type="file"]').setInputFiles(file);
      const shownCalls = desk.getByRole("list", { name: "Conversation" });
      await shownCalls.getByText("Please enter your PIN").waitFor();
      const cursor = desk.getByRole("slider", { name: "Time in the session" });
      await cursor.focus();
      await desk.keyboard.press("Home");
      await desk.getByText("This session has no call at this time.").waitFor();
      const end = Number(await cursor.getAttribute("max"));
      for (const part of [0.25, 0.5, 0.75]) {
        await cursor.fill(String(Math.floor(end * part * 20) / 20));
        await shownCalls.getByText("Please enter your PIN").waitFor();
      }
      await desk.keyboard.press("End");
      await desk.locator('.lane-mark[title="hangs up"]').waitFor();
    },
    patience,
  );
});
