import { DetectAction } from "../actions/detect-action.js";
import type { VerbTable } from "../calls/define-verbs.js";
import { objectIn } from "../calls/json.js";
import { Verb, type Kind, type VerbRow } from "../calls/verb.js";
import type { DetectMethods } from "../methods/detect.js";
import { DetectResult } from "../results/detect-result.js";
import { flag, number, required, text, whole } from "./parameters.js";
import { detectorWord, EveryFinding, FirstVerdict, WantedVerdict } from "./verdict.js";

const detecting: Kind<DetectResult, DetectAction> = {
  reading: { word: detectorWord, payload: ({ params }) => objectIn(params, "detect") },
  succeeds: () => false,
  Result: DetectResult,
  Action: DetectAction,
};

const timeout = { to: "timeout" };
const digits = text("detect.params.digits");
const tone = text("detect.params.tone");

const machine = {
  timeout,
  wait_for_beep: flag(),
  initial_timeout: number("detect.params.initial_timeout"),
  end_silence_timeout: number("detect.params.end_silence_timeout"),
  machine_voice_threshold: number("detect.params.machine_voice_threshold"),
  machine_words_threshold: whole("detect.params.machine_words_threshold"),
};

/** A detector of this type; without one, the caller names it. */
function detector(type: string | undefined, parameters: VerbRow["parameters"] & object): VerbRow {
  return {
    method: "calling.detect",
    positional: Object.keys(parameters),
    parameters,
    aliases: type === undefined ? { type: "detect_type" } : {},
    build: ({ params, local }) => {
      const { timeout: limit, ...rest } = params;
      const { detect_type: asked = type } = local;
      const detect = { type: asked, params: objectIn(rest, "detect", "params") };
      return { ...rest, detect, ...(limit === 0 || limit === undefined ? {} : { timeout: limit }) };
    },
    judge: ({ wait_for_beep: waitForBeep = false }, isAsync) =>
      isAsync ? new EveryFinding(waitForBeep === true) : new FirstVerdict(waitForBeep === true),
  };
}

/** A detector of machines that succeeds with one finding only. */
function detectorOf(wanted: string): VerbRow {
  const { wait_for_beep: _, ...parameters } = machine;
  return { ...detector("machine", parameters), judge: () => new WantedVerdict(wanted) };
}

export const detectVerbs = {
  detect: new Verb(
    "detect",
    detecting,
    detector(undefined, { detect_type: required(text()), ...machine, digits, tone }),
  ),
  detect_answering_machine: new Verb(
    "detect_answering_machine",
    detecting,
    detector("machine", machine),
  ),
  amd: new Verb("amd", detecting, detector("machine", machine)),
  detect_digit: new Verb("detect_digit", detecting, detector("digit", { timeout, digits })),
  detect_fax: new Verb("detect_fax", detecting, detector("fax", { timeout, tone })),
  detect_human: new Verb("detect_human", detecting, detectorOf("HUMAN")),
  detect_machine: new Verb("detect_machine", detecting, detectorOf("MACHINE")),
} satisfies VerbTable<DetectMethods>;
