import type { Row } from "./row.js";
import { detectRows } from "./rows/detect.js";
import { lifecycleRows } from "./rows/lifecycle.js";
import { mediaRows } from "./rows/media.js";
import { playRows } from "./rows/play.js";

/** A row for each documented method that sends something. `_async` forms share the row of the other. */
export const rows: Readonly<Record<string, Row>> = {
  ...lifecycleRows,
  ...playRows,
  ...mediaRows,
  ...detectRows,
};
