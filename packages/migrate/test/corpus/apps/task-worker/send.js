const { Task } = require("@signalwire/node");

const task = new Task(process.env.PROJECT_ID, process.env.API_TOKEN);

task
  .deliver("jobs", { number: "+15550421", text: "The server room is too hot." })
  .then(() => console.log("sent"))
  .catch((error) => console.log("not sent", error));
