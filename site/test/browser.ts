import { existsSync } from "node:fs";

import { chromium, type Browser } from "playwright-core";

const places = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium of this machine. */
export function launch(): Promise<Browser> {
  const executablePath = places.find((place) => place !== "" && existsSync(place));
  if (executablePath === undefined) {
    throw new Error(
      "There is no Chromium. On Debian: apt-get install chromium. Anywhere: set CHROMIUM to the path of one.",
    );
  }
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}
