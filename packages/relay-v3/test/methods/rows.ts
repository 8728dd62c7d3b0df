import type { Row } from "./row.js";
import { ai } from "./rows/ai.js";
import { bridge } from "./rows/bridge.js";
import { collect } from "./rows/collect.js";
import { detect } from "./rows/detect.js";
import { digits } from "./rows/digits.js";
import { fax } from "./rows/fax.js";
import { lifecycle } from "./rows/lifecycle.js";
import { tapAndStream } from "./rows/tap-and-stream.js";
import { conference } from "./rows/conference.js";
import { pay } from "./rows/pay.js";
import { play } from "./rows/play.js";
import { record } from "./rows/record.js";
import { referenceRows } from "./rows/reference.js";
import { sound } from "./rows/sound.js";
import { transcribe } from "./rows/transcribe.js";

/** How each method of a call is called, and what it sends: a family of methods in the file of its name. */
export const rows: readonly Row[] = [
  ...lifecycle,
  ...bridge,
  ...digits,
  ...sound,
  ...play,
  ...record,
  ...collect,
  ...detect,
  ...referenceRows,
  ...fax,
  ...tapAndStream,
  ...pay,
  ...conference,
  ...transcribe,
  ...ai,
];
