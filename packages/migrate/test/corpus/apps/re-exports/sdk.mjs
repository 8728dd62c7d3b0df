export { RelayConsumer } from "@signalwire/node";
