const { Task } = require("@signalwire/node");

const task = new Task(process.env.PROJECT_ID, process.env.API_TOKEN);

const jobs = [
  { number: "+15550421", text: "The server room is too hot." },
  { number: "+15550422", text: "It is still too hot." },
];

async function main() {
  for (const job of jobs) {
    try {
      const answer = await task.deliver("jobs", job);
      console.log("Task was sent", answer);
    } catch (error) {
      console.log("Error creating task", error);
    }
  }
  new Task(process.env.PROJECT_ID, "").deliver("jobs", {});
}

main().catch((error) => {
  console.log(error.message);
  process.exit(2);
});
