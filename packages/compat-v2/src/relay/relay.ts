export * as Calling from "./calling.js";
export * as Messaging from "./messaging.js";
export { Client } from "../client/client.js";
export { Consumer } from "../client/consumer.js";
export { Event } from "../common/event.js";
export { Task } from "../client/task.js";
