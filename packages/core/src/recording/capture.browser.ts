import { onlyInNode } from "../errors/only-in-node.js";
import type * as node from "./capture.js";

export type { Capture, CaptureOptions } from "./capture.js";

export const captureTrouble: typeof node.captureTrouble = () =>
  onlyInNode("captureTrouble", "writes files");
