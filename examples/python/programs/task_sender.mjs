import { Task } from "@twinline/compat-v2";

const task = new Task({ project: process.env.PROJECT_ID, token: process.env.API_TOKEN });
const success = await task.deliver("tasks", {
  action: "call",
  number: "+15550521",
  text: "Guten Tag.",
});
console.log(`delivered: ${success}`);
