import type { Json, Parameter } from "@twinline/core/internal";

import { DetectAction } from "../actions/tones.js";
import type { OutcomeRule, MethodFamily, MethodTable } from "../call/call-method.js";
import { objectIn } from "../operation/json.js";
import { DetectResult } from "../results/detect.js";
import { detectorWord, EveryFinding, FirstFinding, WantedFinding } from "./detect-outcome.js";
import { flag, number, required, text, whole } from "./parameter-types.js";
import type { OneOf, Optional } from "./spelling.js";

/** How long a detector runs. */
export interface DetectorTimeout {
  /** Seconds. The platform's default is 30. */
  timeout: number;
}

/** How an answering machine is distinguished from a person. */
export interface MachineThresholds extends DetectorTimeout {
  /** How long to wait for a voice, seconds. The platform's default is 4.5. */
  initial_timeout: number;
  /** How much silence ends the voice, seconds. The platform's default is 1. */
  end_silence_timeout: number;
  /** How much voice makes it a machine, seconds. The platform's default is 1.25. */
  machine_voice_threshold: number;
  /** How many words make it a machine. The platform's default is 6. */
  machine_words_threshold: number;
}

/** How an answering machine is detected. */
export interface MachineOptions extends MachineThresholds {
  /** Whether to wait until the machine takes a message. Default false. */
  wait_for_beep: boolean;
}

/** How keys are detected. */
export interface DigitOptions extends DetectorTimeout {
  /** The keys to detect. The platform's default is `0123456789#*`. */
  digits: string;
}

/** How a fax machine is detected. */
export interface FaxToneOptions extends DetectorTimeout {
  /** The tone to detect, `CED` or `CNG`. The platform's default is `CED`. */
  tone: "CED" | "CNG";
}

/** Which detector runs. */
export type DetectorType = "machine" | "digit" | "fax";

type Typed = OneOf<"detect_type" | "detectType" | "type", DetectorType>;

/** How `detect` may be called. */
export interface Detect<Outcome> {
  /**
   * Runs a detector and waits for its first decisive finding: a key, a fax tone, a machine, a person. The detector
   * itself is not stopped by that. The `_async` form returns at once.
   *
   * @param detect_type `machine`, `digit` or `fax`
   * @param options how long it runs, and what decides; see {@link MachineOptions}, {@link DigitOptions} and {@link
   *   FaxToneOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    detect_type: DetectorType,
    options?: Optional<MachineOptions & DigitOptions & FaxToneOptions>,
  ): Promise<Outcome>;
  /**
   * Runs a detector and waits for its first decisive finding: a key, a fax tone, a machine, a person. The detector
   * itself is not stopped by that. The `_async` form returns at once.
   *
   * @param options how long it runs, and what decides; see {@link MachineOptions}, {@link DigitOptions} and {@link
   *   FaxToneOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: Typed & Optional<MachineOptions & DigitOptions & FaxToneOptions>): Promise<Outcome>;
}

/** How a detector of one type may be started: with options, or with its timeout in seconds. */
export interface DetectBy<Options, Outcome> {
  /**
   * Finds out who or what has answered, and waits until it is known. The `_async` form returns at once.
   *
   * @param options how long it runs, what decides, and whether to wait for the beep; see {@link MachineOptions}
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   */
  (timeout: number | null, options?: Optional<Omit<Options, "timeout">>): Promise<Outcome>;
  /**
   * Finds out who or what has answered, and waits until it is known. The `_async` form returns at once.
   *
   * @param options how long it runs, what decides, and whether to wait for the beep; see {@link MachineOptions}
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   */
  (options?: Optional<Options>): Promise<Outcome>;
}

/** The methods of a call that find out who or what has answered. */
export interface DetectMethods {
  /**
   * Runs a detector and waits for its first decisive finding: a key, a fax tone, a machine, a person.
   * The detector itself is not stopped by that.
   *
   * @param detect_type `machine`, `digit` or `fax`
   * @param options how long it runs, and what decides; see {@link MachineOptions},
   *   {@link DigitOptions} and {@link FaxToneOptions}
   * @returns unsuccessful when nothing was found, the platform refused it or the call ended
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect.
   */
  readonly detect: Detect<DetectResult>;
  /**
   * Starts a detector and does not wait for it. Parameters as of `detect`. `result` of the action shows
   * each finding as soon as it is known.
   *
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_async.
   */
  readonly detect_async: Detect<DetectAction>;
  /**
   * Finds out who answered, and waits until that is known: `MACHINE`, `HUMAN` or `UNKNOWN`.
   *
   * ```ts
   * const result = await call.detect_answering_machine({ wait_for_beep: true });
   * if (result.successful && result.result === "MACHINE") await call.play_tts("Please call back.");
   * ```
   *
   * @param options how long it runs, what decides, and whether to wait for the beep; see
   *   {@link MachineOptions}
   * @returns unsuccessful when it could not be determined, the platform refused it or the call ended
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   *
   * Page: Relay.Calling.Call, detect_answering_machine.
   */
  readonly detect_answering_machine: DetectBy<MachineOptions, DetectResult>;
  /**
   * Starts to find out who answered. Parameters as of `detect_answering_machine`.
   *
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   *
   * Page: Relay.Calling.Call, detect_answering_machine_async.
   */
  readonly detect_answering_machine_async: DetectBy<MachineOptions, DetectAction>;
  /**
   * The same as `detect_answering_machine`.
   *
   * Page: Relay.Calling.Call, amd.
   */
  readonly amd: DetectBy<MachineOptions, DetectResult>;
  /**
   * The same as `detect_answering_machine_async`.
   *
   * Page: Relay.Calling.Call, amd_async.
   */
  readonly amd_async: DetectBy<MachineOptions, DetectAction>;
  /**
   * Waits for a key.
   *
   * @param options how long it runs, and which keys count; see {@link DigitOptions}
   * @returns unsuccessful when none was pressed, the platform refused it or the call ended
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   *
   * Page: Relay.Calling.Call, detect_digit.
   */
  readonly detect_digit: DetectBy<DigitOptions, DetectResult>;
  /**
   * Starts to look for keys; `result` of the action shows all so far, joined by commas. Parameters as
   * of `detect_digit`.
   *
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   *
   * Page: Relay.Calling.Call, detect_digit_async.
   */
  readonly detect_digit_async: DetectBy<DigitOptions, DetectAction>;
  /**
   * Waits for the tone of a fax machine.
   *
   * @param options how long it runs, and which tone counts; see {@link FaxToneOptions}
   * @returns unsuccessful when none was heard, the platform refused it or the call ended
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   *
   * Page: Relay.Calling.Call, detect_fax.
   */
  readonly detect_fax: DetectBy<FaxToneOptions, DetectResult>;
  /**
   * Starts to listen for the tone of a fax machine. Parameters as of `detect_fax`.
   *
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   *
   * Page: Relay.Calling.Call, detect_fax_async.
   */
  readonly detect_fax_async: DetectBy<FaxToneOptions, DetectAction>;
  /**
   * Waits until it is known who answered. Successful for a person only.
   *
   * @deprecated Use `detect_answering_machine` and look at its `result`.
   */
  readonly detect_human: DetectBy<MachineThresholds, DetectResult>;
  /**
   * Starts to find out who answered. Successful for a person only.
   *
   * @deprecated Use `detect_answering_machine_async` and look at its `result`.
   */
  readonly detect_human_async: DetectBy<MachineThresholds, DetectAction>;
  /**
   * Waits until it is known who answered. Successful for a machine only.
   *
   * @deprecated Use `detect_answering_machine` and look at its `result`.
   */
  readonly detect_machine: DetectBy<MachineThresholds, DetectResult>;
  /**
   * Starts to find out who answered. Successful for a machine only.
   *
   * @deprecated Use `detect_answering_machine_async` and look at its `result`.
   */
  readonly detect_machine_async: DetectBy<MachineThresholds, DetectAction>;
}

const detecting: MethodFamily<DetectResult, DetectAction> = {
  reader: { word: detectorWord, payload: ({ params }) => objectIn(params, "detect") },
  succeeds: () => false,
  Result: DetectResult,
  Action: DetectAction,
};

const timeout = { to: "timeout" };
const digits = text("detect.params.digits");
const tone = text("detect.params.tone");

const thresholds = {
  timeout,
  initial_timeout: number("detect.params.initial_timeout"),
  end_silence_timeout: number("detect.params.end_silence_timeout"),
  machine_voice_threshold: number("detect.params.machine_voice_threshold"),
  machine_words_threshold: whole("detect.params.machine_words_threshold"),
};

const { timeout: _, ...thresholdsAlone } = thresholds;
const machine = { timeout, wait_for_beep: flag(), ...thresholdsAlone };

/** Where the originals sent options that they did not know. */
const inParams = "detect.params";

/** A detector of this type; without one, the caller names it. */
function detector<Options extends Readonly<Record<string, Parameter>>>(
  type: string | undefined,
  parameters: Options,
  unknownTo?: string,
) {
  return {
    method: "calling.detect",
    ...(unknownTo === undefined ? {} : { unknownTo }),
    family: detecting,
    positional: positionalOf(parameters),
    parameters: () => parameters,
    build: ({ timeout: limit, ...rest }: Json, { detect_type: asked = type }: Json) => {
      const { type: given, ...facts } = objectIn(rest, "detect", "params");
      // A detector that is named by its method ignores another type.
      const params = type === undefined && given !== undefined ? { ...facts, type: given } : facts;
      const detect = { type: asked, params };
      return { ...rest, detect, ...(limit === 0 || limit === undefined ? {} : { timeout: limit }) };
    },
    rule: ({ wait_for_beep: waitForBeep = false }: Json, isAsync: boolean): OutcomeRule =>
      isAsync ? new EveryFinding(waitForBeep === true) : new FirstFinding(waitForBeep === true),
  } as const;
}

/** A detector of machines that succeeds with one finding only. */
function detectorOf(wanted: string) {
  return { ...detector("machine", thresholds), rule: () => new WantedFinding(wanted) };
}

/** All parameters may be given by position, in their order, but for other names of one. */
function positionalOf<Options extends Readonly<Record<string, Parameter>>>(
  parameters: Options,
): (keyof Options & string)[] {
  return Object.keys(parameters).filter((name) => parameters[name]?.aliasOf === undefined);
}

export const detectMethods: MethodTable<DetectMethods> = {
  detect: detector(
    undefined,
    {
      detect_type: required(text()),
      type: { aliasOf: "detect_type" },
      ...machine,
      digits,
      tone,
    },
    inParams,
  ),
  detect_answering_machine: detector("machine", machine, inParams),
  amd: detector("machine", machine, inParams),
  detect_digit: detector("digit", { timeout, digits }),
  detect_fax: detector("fax", { timeout, tone }),
  detect_human: detectorOf("HUMAN"),
  detect_machine: detectorOf("MACHINE"),
};
