// npx tsx examples/reminder/send-task.ts +15550131 Ann "tomorrow at nine"
import { Task } from "@twinline/compat-v2";

const [number, name, time] = process.argv.slice(2);

// Delivers as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
const task = new Task({});
void task.deliver("reminders", { number, name, time }).then((delivered) => {
  console.log(delivered ? "Delivered" : "Refused");
  process.exitCode = delivered ? 0 : 1;
});
