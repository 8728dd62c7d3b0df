import { RelayParamError } from "@twinline/core";
import { defineTwins, describe, legOf, type Twins } from "@twinline/core/internal";

import { callOf } from "./call-store.js";
import { CallView } from "./call-view.js";
import { CallWaits } from "./call-waits.js";
import { bridging, type BridgingMethods } from "./methods/bridging.js";
import { collecting, type CollectingMethods } from "./methods/collecting.js";
import { detecting, type DetectingMethods } from "./methods/detecting.js";
import { digits, type DigitsMethods } from "./methods/digits.js";
import { lifecycle, type LifecycleMethods } from "./methods/lifecycle.js";
import { playback, type PlaybackMethods } from "./methods/playback.js";
import { recording, type RecordingMethods } from "./methods/recording.js";
import { giveVerbs } from "./verbs/give-verbs.js";
import type { VerbTable } from "./verbs/verb.js";

/** What can be done with a call, under the documented names. Each family stands in a file of `methods/`. */
interface CallMethods
  extends LifecycleMethods,
    PlaybackMethods,
    RecordingMethods,
    CollectingMethods,
    DetectingMethods,
    BridgingMethods,
    DigitsMethods {}
