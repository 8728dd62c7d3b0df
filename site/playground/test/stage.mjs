// The playground as a static server hands it out, and a browser to look at it with.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";

import { chromium } from "playwright-core";
import sirv from "sirv";

const places = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"];
const executablePath = places.find((place) => place !== "" && existsSync(place));

/** Longest that anything on the page may take, milliseconds: machines that share their cores are slow. */
const patience = 45_000;

export class Stage {
  #server;
  #browser;
  #folder;
  /** The path of each request that the server got. */
  requests = [];
  url = "";

  static async open() {
    const stage = new Stage();
    stage.#folder = mkdtempSync(path.join(os.tmpdir(), "playground-"));
    const build = path.join(import.meta.dirname, "../build.mjs");
    const { status, stderr } = spawnSync(process.execPath, [build, "--out", stage.#folder]);
    if (status !== 0) throw new Error(String(stderr));
    const files = sirv(stage.#folder);
    stage.#server = createServer((request, response) => {
      stage.requests.push(request.url);
      files(request, response, () => response.writeHead(404).end());
    });
    await new Promise((resolve) => stage.#server.listen(0, "127.0.0.1", resolve));
    stage.url = `http://127.0.0.1:${stage.#server.address().port}/`;
    stage.#browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    });
    return stage;
  }

  /** A page that shows the playground. What it asks other hosts for, and what it complains about, is kept. */
  async page(fragment = "", options = {}) {
    const context = await this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const desk = new Desk(page);
    page.on("request", (request) => {
      if (!request.url().startsWith(this.url) && /^(?:https?|wss?):/.test(request.url())) {
        desk.strangers.push(request.url());
      }
    });
    page.on("pageerror", (error) => desk.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !isOfEditing(message.text())) {
        desk.complaints.push(message.text());
      }
    });
    await page.goto(this.url + fragment);
    return desk;
  }

  async close() {
    await this.#browser?.close();
    this.#server?.closeAllConnections();
    this.#server?.close();
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Chromium gives what is typed over a selection the style of what was there, and then refuses it itself. */
const isOfEditing = (text) => text.startsWith("Applying inline style violates");

/** What a person does on the page. */
export class Desk {
  /** URLs of other hosts that were asked for. */
  strangers = [];
  complaints = [];

  constructor(page) {
    this.page = page;
    this.editor = page.locator(".cm-content");
    this.lines = page.getByRole("list", { name: "Apps that answer" }).getByRole("button");
    this.conversation = page.getByRole("region", { name: "Phone" });
    this.console = page.getByRole("list", { name: "Lines of the console" });
    this.run = page.getByRole("button", { name: /^Run/ });
  }

  /** Puts a program into the editor, in place of the one that is there. */
  async write(source) {
    await this.editor.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(source);
  }

  /** Runs what is in the editor. */
  async start() {
    await this.run.click();
    await this.page
      .getByRole("button", { name: "Stop" })
      .and(this.page.locator(":enabled"))
      .waitFor();
  }

  async show(view) {
    await this.page.getByRole("link", { name: new RegExp(`^${view}`) }).click();
  }

  /** Waits until the console has a line with these words. */
  async printed(words) {
    await this.show("Console");
    await this.console.getByText(words).first().waitFor();
  }

  /** Calls the program, and waits for its first words. */
  async call() {
    await this.lines.first().click();
  }

  async hears(words) {
    await this.conversation.getByText(words).first().waitFor();
  }
}
