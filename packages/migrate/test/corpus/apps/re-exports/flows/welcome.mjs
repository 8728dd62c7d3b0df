import { say } from "./say.mjs";

export const welcome = async (call) => {
  await call.answer();
  await say(call, "Welcome through many files.");
  await call.hangup();
};
