/**
 * `npm run picture`: plays a call to the demo's support line on the phone, in Chromium, and writes what it
 * looks like to docs/phone/call.gif, which README and the site show.
 */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

import type { Page } from "playwright-core";

import { root } from "../generate/project.js";
import { launch } from "../test/browser.js";
import { animate, type Shot } from "./animation.js";

const target = path.join(root, "docs/phone/call.gif");
const viewport = { width: 1200, height: 720 };

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const found = /http:\/\/\S+\/phone\/\S*/.exec(line);
    if (found !== null) {
      // The demo keeps printing: it would block if its output were not read.
      output.resume();
      return found[0];
    }
  }
  throw new Error("The demo ended without an address.");
}

/** Takes pictures of the page until it is stopped. */
class Camera {
  readonly shots: Shot[] = [];
  readonly #page: Page;
  #isOn = false;
  #done: Promise<void> | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  start(): void {
    this.#isOn = true;
    this.#done = this.#shoot();
  }

  async stop(): Promise<void> {
    this.#isOn = false;
    await this.#done;
  }

  async #shoot(): Promise<void> {
    while (this.#isOn) {
      const at = performance.now();
      this.shots.push({ at, png: await this.#page.screenshot({ animations: "allow" }) });
    }
  }
}

/** Someone calls support, interrupts the prompt by the PIN, leaves a message, and listens to it. */
async function call(page: Page): Promise<void> {
  await page.waitForTimeout(700);
  await page.getByRole("button", { name: "Call support, +15550111" }).click();
  await page.getByText("enter your PIN").first().waitFor();
  await page.waitForTimeout(1500);
  await page.keyboard.type("4711#", { delay: 350 });
  await page.getByText("beep", { exact: true }).first().waitFor();
  const input = page.getByRole("textbox", { name: "Say something" });
  await input.pressSequentially("My toaster burns everything", { delay: 45 });
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Call again" }).waitFor();
  await page.waitForTimeout(1500);
}

const demo = spawn(process.execPath, ["--import", "tsx", "examples/phone/main.ts"], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
});
const browser = await launch();
try {
  const url = await addressOf(demo.stdout);
  const context = await browser.newContext({ viewport, colorScheme: "light" });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("button", { name: "Call support, +15550111" }).waitFor();
  const camera = new Camera(page);
  camera.start();
  await call(page);
  await camera.stop();
  mkdirSync(path.dirname(target), { recursive: true });
  const { gif, frames, seconds } = animate(camera.shots);
  writeFileSync(target, gif);
  const size = (gif.length / 1024).toFixed(0);
  console.log(
    `${path.relative(root, target)}: ${size} KB, ${frames} frames, ${seconds.toFixed(1)} s`,
  );
} finally {
  await browser.close();
  demo.kill("SIGINT");
}
