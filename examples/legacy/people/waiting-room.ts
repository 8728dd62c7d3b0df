import type { Scenario } from "../harness/scenario.js";

export const waitingRoom: Scenario = {
  program: "waiting-room.js",
  listens: "room",
  sim: { audio: { "https://cdn.example/hold.mp3": 300 } },
  async people({ call }) {
    const bob = await call({ from: "+15550202", context: "room" });
    await bob.hears("Please hold");
    await bob.hang_up();
    const ann = await call({ from: "+15550201", context: "room" });
    await ann.hears("Please hold");
    const cleo = await call({ from: "+15550203", context: "room" });
    await Promise.all([ann.ended, cleo.ended]);
  },
};
