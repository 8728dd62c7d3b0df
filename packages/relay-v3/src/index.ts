export { Call } from "./call.js";
