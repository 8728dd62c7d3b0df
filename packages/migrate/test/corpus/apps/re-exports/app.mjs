import { RelayConsumer } from "./sdk.mjs";
import { handlers } from "./flows/index.mjs";

new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["flows"],
  onIncomingCall: handlers.welcome,
}).run();
