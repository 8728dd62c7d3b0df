import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

import { describe, expect, it } from "@jest/globals";

const root = path.join(__dirname, "../..");

async function run(file: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", path.join(root, file)],
    { env },
  );
  return stdout;
}

describe("npm start", () => {
  it("shows calls through both faces on one connection, and ends by itself", async () => {
    const output = await run("examples/demo/main.ts");
    for (const line of [
      /-> signalwire\.connect support, sales/,
      /v2 {2}-> calling\.play_and_collect "Welcome to support/,
      /v2 {2}<- call\.collect digit "4711"/,
      /v2 {2}\* message of \d/,
      /v2 {2}\* wrong PIN 9/,
      /v2 {2}\* no PIN \(no_input\)/,
      /v3 {2}<- call\.collect speech "I would like to buy a toaster"/,
      /v3 {2}\* agent connected/,
      /v3 {2}\* the caller hung up in the middle of the question/,
      /v2 {2}\* \+15550131 is answered by: MACHINE/,
      /v2 {2}\* \+15550132: busy/,
      /Nothing is left open: 0 calls on the platform, session closed/,
    ]) {
      expect(output).toMatch(line);
    }
  });
});

describe("npm run live", () => {
  it("says which variables it needs", async () => {
    const env = { PATH: process.env["PATH"] };
    await expect(run("examples/demo/live.ts", env)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /SIGNALWIRE_PROJECT_ID, SIGNALWIRE_API_TOKEN, SIGNALWIRE_SPACE/,
      ),
    });
  });
});
