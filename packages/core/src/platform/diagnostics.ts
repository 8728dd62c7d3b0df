export { channel, tracingChannel, type Channel } from "node:diagnostics_channel";
