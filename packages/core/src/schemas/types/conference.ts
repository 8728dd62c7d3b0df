import { named, object } from "../build.js";
import { streamTarget } from "./device.js";

export const ConferenceStream = named(
  "ConferenceStream",
  object(streamTarget, "Streams a conference's audio to a WebSocket."),
);
