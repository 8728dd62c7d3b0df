import { render } from "preact";

import { listen } from "../../../packages/simulator/phone/sound/soundscape.js";
import { Page } from "./page.js";
import { example, openAddress } from "./program.js";
import { runProgram } from "./runner.js";
import { stage } from "./platform.js";

async function start(): Promise<void> {
  const root = document.querySelector("#page");
  if (root === null) throw new Error("The page has no #page");
  listen();
  await openAddress();
  stage(example.peek().name);
  root.textContent = "";
  render(<Page />, root);
  void runProgram();
  addEventListener("hashchange", () => void openAddress());
}

void start();
