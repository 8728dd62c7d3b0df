import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

import { describe, expect, it } from "@jest/globals";

const root = path.join(__dirname, "../..");

function start(...args: readonly string[]) {
  const command = ["--import", "tsx", "examples/run.ts", ...args];
  const program = spawn(process.execPath, command, { cwd: root });
  let printed = "";
  for (const output of [program.stdout, program.stderr]) {
    output.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  }
  return { program, printed: () => printed };
}

describe("npm run example", () => {
  it("runs an example with a phone to call it, until it is stopped", async () => {
    const { program, printed } = start("pin", "v2");
    while (!/Call \+15550112/.test(printed()) || !/Connected to/.test(printed())) {
      await Promise.race([once(program.stdout, "data"), once(program.stderr, "data")]);
    }
    expect(printed()).toMatch(/The phone: http:\/\/127\.0\.0\.1:\d+\/phone/);
    program.kill("SIGTERM");
    expect(await once(program, "exit")).toEqual([0, null]);
  });

  it("lists the examples when it does not know the one that it is given", async () => {
    const { program, printed } = start("teapot");
    expect(await once(program, "exit")).toEqual([2, null]);
    expect(printed()).toMatch(/ai-agent, campaign, .*transcription\n/);
  });
});
