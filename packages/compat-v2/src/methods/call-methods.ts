import type { MethodTable } from "./method-table.js";
import type { CallTwins } from "../types/twins.generated.js";
import { connectMethods, type ConnectMethods } from "./connect.js";
import { detectMethods, type DetectMethods } from "./detect.js";
import { digitsMethods, type DigitsMethods } from "./digits.js";
import { faxMethods, type FaxMethods } from "./fax.js";
import { lifecycleMethods, type LifecycleMethods } from "./lifecycle.js";
import { playMethods, type PlayMethods } from "./play.js";
import { promptMethods, type PromptMethods } from "./prompt.js";
import { recordMethods, type RecordMethods } from "./record.js";
import { tapMethods, type TapMethods } from "./tap.js";

/** The methods of a call that are made from rows. */
export interface RowMethods
  extends
    LifecycleMethods,
    ConnectMethods,
    PlayMethods,
    PromptMethods,
    RecordMethods,
    DetectMethods,
    FaxMethods,
    TapMethods,
    DigitsMethods {}

/** The rows of all of them, by their documented names. */
export const rows: MethodTable<RowMethods> = {
  ...lifecycleMethods,
  ...connectMethods,
  ...playMethods,
  ...promptMethods,
  ...recordMethods,
  ...detectMethods,
  ...faxMethods,
  ...tapMethods,
  ...digitsMethods,
};

/** Everything of a call that is not written in its class: the methods made from rows, and every other spelling. */
export interface CallMethods extends RowMethods, CallTwins {}
