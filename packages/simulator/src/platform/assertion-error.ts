export { AssertionError } from "node:assert";
