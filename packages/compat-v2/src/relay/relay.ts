export * as Calling from "./calling.js";
export * as Messaging from "./messaging.js";
export { Client } from "../clients/client.js";
export { Consumer } from "../clients/consumer.js";
export { Event } from "../calls/event.js";
export { Task } from "../clients/task.js";
