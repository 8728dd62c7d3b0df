/**
 * Takes the pictures of the phone that the documentation shows: `npm run phone:screenshots`. It needs
 * Chromium: Debian's, or the one that the environment variable CHROMIUM names.
 */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

import { chromium, type Browser, type Page } from "playwright-core";

const target = path.resolve("docs/phone");
const desktop = { width: 1280, height: 860 };
const small = { width: 360, height: 740 };

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
      // The demo goes on to print: somebody has to read it.
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
  const page = await browser.newPage({ viewport: desktop, colorScheme });
  await page.goto(url);
  await page.getByRole("button", { name: "Call support, +15550111" }).waitFor();
  await save(page, "dialler");

  await page.getByRole("button", { name: "Call support, +15550111" }).click();
  await page.getByText("enter your PIN").first().waitFor();
  await page.keyboard.type("4711#", { delay: 120 });
  await page.getByText("beep", { exact: true }).waitFor();
  await page.getByRole("textbox", { name: "Say something" }).fill("My toaster burns everything");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(900);
  await save(page, "call");

  await page.getByRole("link", { name: "Frames" }).click();
  await page
    .getByRole("button", { name: /record/ })
    .first()
    .click();
  await save(page, "frames");
  await page.getByText("Hung up").first().waitFor();
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("link", { name: "Faults" }).click();
  await page.getByRole("radio", { name: "Delay" }).check();
  await page.getByRole("combobox", { name: "Method or event" }).fill("calling.call.collect");
  await page.getByRole("button", { name: "Put the rule in force" }).click();
  await save(page, "faults");
  await page.getByRole("button", { name: /^Remove the rule/ }).click();

  await page.getByRole("button", { name: "Call reminder, +15550144" }).click();
  await page.getByRole("button", { name: /^Answer/ }).waitFor();
  await page.getByRole("link", { name: "Timeline" }).click();
  await save(page, "incoming");
  await page.getByRole("button", { name: /^Decline/ }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await page.setViewportSize(small);
  await page.getByRole("link", { name: "Phone" }).click();
  await page.getByRole("button", { name: "Call sales, +15550122" }).click();
  await page.getByText("Welcome to Acme sales").first().waitFor();
  await save(page, "small-call");
  await page.getByRole("link", { name: "Timeline" }).click();
  await save(page, "small-timeline");
  await page.getByRole("link", { name: "Phone" }).click();
  await page.getByRole("button", { name: "Hang up" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await page.close();
}
