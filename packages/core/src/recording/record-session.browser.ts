import { onlyInNode } from "../errors/only-in-node.js";
import type * as node from "./record-session.js";

export type { Recording, RecordingOptions } from "./record-session.js";

export const recordSession: typeof node.recordSession = () =>
  onlyInNode("recordSession", "writes a file");
