import { describe, expect, it } from "@jest/globals";
import { startSimulator } from "@twinline/simulator";

describe("a simulator that others can reach", () => {
  it("does not start on a public host unless you say who may connect", async () => {
    await expect(startSimulator({ host: "0.0.0.0" })).rejects.toThrow(
      /host 0\.0\.0\.0 can be reached from other machines.*projects: \{ "a-project": "a-token" \}/,
    );
  });

  it("starts with projects", async () => {
    await using sim = await startSimulator({
      host: "0.0.0.0",
      projects: { p: "the-token" },
      unexpected: "error",
    });
    expect(sim.port).toBeGreaterThan(0);
  });
});
