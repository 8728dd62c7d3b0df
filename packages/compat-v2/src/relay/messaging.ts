export { Message } from "../messages/message.js";
export { SendResult } from "../messages/send-result.js";
