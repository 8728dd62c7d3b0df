import { named, object } from "../build.js";
import { streamTarget } from "./device.js";

export const ConferenceStream = named(
  "ConferenceStream",
  object(streamTarget, "Sends a conference's sound to a WebSocket."),
);
