import type { Row } from "./row.js";
import { agents } from "./rows/agents.js";
import { bridging } from "./rows/bridging.js";
import { collecting } from "./rows/collecting.js";
import { detecting } from "./rows/detecting.js";
import { digits } from "./rows/digits.js";
import { faxing } from "./rows/faxing.js";
import { lifecycle } from "./rows/lifecycle.js";
import { listeningIn } from "./rows/listening-in.js";
import { meeting } from "./rows/meeting.js";
import { paying } from "./rows/paying.js";
import { playback } from "./rows/playback.js";
import { recording } from "./rows/recording.js";
import { referenceRows } from "./rows/reference.js";
import { sound } from "./rows/sound.js";
import { transcribing } from "./rows/transcribing.js";

/** How each method of a call is called, and what it sends: a family of methods in the file of its name. */
export const rows: readonly Row[] = [
  ...lifecycle,
  ...bridging,
  ...digits,
  ...sound,
  ...playback,
  ...recording,
  ...collecting,
  ...detecting,
  ...referenceRows,
  ...faxing,
  ...listeningIn,
  ...paying,
  ...meeting,
  ...transcribing,
  ...agents,
];
