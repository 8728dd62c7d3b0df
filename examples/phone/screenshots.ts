/**
 * Takes the pictures of the phone that the documentation shows: `npm run phone:screenshots`. It needs
 * Chromium: Debian's, or the one that the environment variable CHROMIUM names.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

import { chromium, type Browser, type Page } from "playwright-core";

const target = path.resolve("docs/phone");
const desktop = { width: 1280, height: 800 };
const small = { width: 390, height: 780 };

mkdirSync(target, { recursive: true });
const demo = spawn(process.execPath, ["--import", "tsx", "examples/phone/main.ts"], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const url = await addressOf(demo.stdout);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  try {
    for (const colorScheme of ["light", "dark"] as const) await portray(browser, url, colorScheme);
  } finally {
    await browser.close();
  }
} finally {
  demo.kill("SIGINT");
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const found = /http:\/\/\S+\/phone\/\S*/.exec(line);
    if (found !== null) {
      // The demo keeps printing: it would block if its output were not read.
      output.resume();
      return found[0];
    }
  }
  throw new Error("The demo ended without an address");
}

async function portray(
  browser: Browser,
  url: string,
  colorScheme: "light" | "dark",
): Promise<void> {
  const save = async (page: Page, name: string): Promise<void> => {
    // What has just changed is still fading in.
    await page.waitForTimeout(400);
    await page.screenshot({ path: path.join(target, `${name}-${colorScheme}.png`) });
  };
  const context = await browser.newContext({ viewport: desktop, colorScheme });
  const page = await context.newPage();
  const view = (name: string): Promise<void> =>
    page.getByRole("navigation", { name: "Views" }).getByRole("link", { name }).click();
  await page.goto(url);
  await page.getByRole("button", { name: "Call support, +15550111" }).waitFor();
  await save(page, "dialler");

  await page.getByRole("button", { name: "Call support, +15550111" }).click();
  await page.getByText("enter your PIN").first().waitFor();
  // The caller interrupts the prompt in the middle.
  await page.waitForTimeout(1500);
  await page.keyboard.type("4711#", { delay: 120 });
  await page.getByText("beep", { exact: true }).first().waitFor();
  await page.getByRole("textbox", { name: "Say something" }).fill("My toaster burns everything");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(900);
  await save(page, "call");
  await page.getByRole("button", { name: "Call again" }).waitFor();
  await page.getByRole("button", { name: "Listen" }).click();
  await page.getByRole("slider", { name: "Position in the recording" }).waitFor();
  await save(page, "recording");

  await view("Frames");
  await page
    .getByRole("button", { name: /record/ })
    .first()
    .click();
  await save(page, "frames");
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("button", { name: "Call sales, +15550122" }).click();
  await page.getByText("Would you like to buy").first().waitFor();
  await page.waitForTimeout(3500);
  await page.getByRole("textbox", { name: "Say something" }).fill("I would like to buy a toaster");
  await page.keyboard.press("Enter");
  await page.getByText("How can I help you?").first().waitFor({ timeout: 20_000 });
  await page.goto(`${url}#ladder`);
  await page.waitForTimeout(2500);
  await save(page, "ladder");
  await page.getByRole("button", { name: "Hang up" }).click();
  await page.getByRole("button", { name: "Done" }).click();

  await view("Messages");
  await page.getByRole("textbox", { name: "Message" }).fill("Is my toaster ready?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("Is my toaster ready?").first().waitFor();
  await save(page, "messages");

  await view("Faults");
  await page.getByRole("radio", { name: "Delay" }).check();
  await page.getByRole("combobox", { name: "Method or event" }).fill("calling.call.collect");
  await page.getByRole("button", { name: "Put the rule in force" }).click();
  await save(page, "faults");
  await page.getByRole("button", { name: "Clear all faults" }).click();

  await page.getByRole("button", { name: "Call reminder, +15550144" }).click();
  await page.getByRole("button", { name: /^Answer/ }).waitFor({ timeout: 20_000 });
  await page.goto(`${url}#timeline`);
  await save(page, "incoming");
  await page.getByRole("button", { name: /^Decline/ }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await view("Calls");
  await save(page, "calls");

  await page.setViewportSize(small);
  await view("Phone");
  await page.getByRole("button", { name: "Call sales, +15550122" }).click();
  await page.getByText("Welcome to Acme sales").first().waitFor();
  await save(page, "small-call");
  await page.goto(`${url}#timeline`);
  await save(page, "small-timeline");
  await view("Phone");
  await page.getByRole("button", { name: "Hang up" }).click();
  await page.getByRole("button", { name: "Done" }).click();

  await page.setViewportSize(desktop);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save session" }).click();
  const file = await (await download).path();
  await page.locator('input[type="file"]').setInputFiles({
    name: "session.ndjson",
    mimeType: "application/x-ndjson",
    buffer: readFileSync(file),
  });
  await page.goto(`${url}#calls`);
  await page
    .getByRole("link", { name: /support/ })
    .last()
    .click();
  await page.getByRole("slider", { name: "Time in the session" }).fill("9");
  await save(page, "opened");
  await context.close();
}
