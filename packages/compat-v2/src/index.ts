export { Call } from "./calls/call.js";
