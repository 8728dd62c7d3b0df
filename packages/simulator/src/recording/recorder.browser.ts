import { onlyInNode } from "@twinline/core/internal";

import type * as node from "./recorder.js";

export type { FrameSource, Recorder } from "./recorder.js";

export const recordSession: typeof node.recordSession = () =>
  onlyInNode("recordSession", "writes a file");

export const saveSession: typeof node.saveSession = () =>
  onlyInNode("saveSession", "writes a file");

export const readSession: typeof node.readSession = () => onlyInNode("readSession", "reads a file");
