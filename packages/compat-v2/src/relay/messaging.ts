export { Message } from "../clients/message.js";
export { SendResult } from "../results/send-result.js";
