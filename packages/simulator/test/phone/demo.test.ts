import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

import { afterEach, expect, test } from "@jest/globals";

import { describeInBrowser, patience, TestBrowser } from "./support/browser.js";

const root = path.resolve(__dirname, "../../../..");
const running: ChildProcess[] = [];

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
    "a person calls support, gives the PIN, leaves a message that is recorded, and hangs up",
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

      const ended = new Promise((resolve) => program.once("exit", resolve));
      program.kill("SIGINT");
      browser.expectComplaints(/WebSocket connection to/);
      expect(await ended).toBe(0);
    },
    patience,
  );
});
