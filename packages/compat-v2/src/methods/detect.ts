import { methodRows, type Json } from "@twinline/core/internal";

import { DetectAction } from "../actions/call-actions.js";
import type { OutcomeRule, MethodFamily, MethodTable } from "./method-table.js";
import { objectIn } from "../common/json.js";
import { DetectResult } from "../results/detect.js";
import type {
  AmdOptions,
  AnyDetectParams,
  DetectAnsweringMachineOptions,
  DetectDigitOptions,
  DetectFaxOptions,
  DetectHumanOptions,
  DetectMachineOptions,
  DetectOptions,
  DetectParams,
} from "../types/inputs.generated.js";
import { detectorWord, LatestFinding, FirstFinding, ExpectedFinding } from "./detect-outcome.js";
import { choice, fieldsOf } from "./parameter-types.js";

/** Which detector runs. */
export type DetectorType = DetectParams["detect_type"];

/** The methods of a call that find out who or what has answered. */
export interface DetectMethods {
  /**
   * Runs a detector and waits for its first decisive finding: a key, a fax tone, a machine or a person. That does
   * not stop the detector itself.
   *
   * @param detect_type `machine`, `digit` or `fax`; or everything in one object
   * @param options how long it runs, and what decides; see {@link DetectOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect.
   */
  detect(
    detect_type: DetectorType | AnyDetectParams,
    options?: DetectOptions,
  ): Promise<DetectResult>;
  /**
   * Starts a detector and returns at once. The `result` of the action shows each finding as soon as it is known.
   *
   * @param detect_type `machine`, `digit` or `fax`; or everything in one object
   * @param options how long it runs, and what decides; see {@link DetectOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_async.
   */
  detect_async(
    detect_type: DetectorType | AnyDetectParams,
    options?: DetectOptions,
  ): Promise<DetectAction>;
  /**
   * Finds out who has answered, and waits for the verdict: `MACHINE`, `HUMAN` or `UNKNOWN`.
   *
   * ```ts
   * const result = await call.detect_answering_machine({ wait_for_beep: true });
   * if (result.successful && result.result === "MACHINE") await call.play_tts("Please call back.");
   * ```
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides, and whether to wait for the beep; see {@link DetectAnsweringMachineOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_answering_machine.
   */
  detect_answering_machine(
    timeout?: number | DetectAnsweringMachineOptions | null,
    options?: DetectAnsweringMachineOptions,
  ): Promise<DetectResult>;
  /**
   * Starts to find out who has answered, and returns at once.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides, and whether to wait for the beep; see {@link DetectAnsweringMachineOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_answering_machine_async.
   */
  detect_answering_machine_async(
    timeout?: number | DetectAnsweringMachineOptions | null,
    options?: DetectAnsweringMachineOptions,
  ): Promise<DetectAction>;
  /**
   * Finds out who has answered, and waits for the verdict. The same as `detect_answering_machine`.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides, and whether to wait for the beep; see {@link AmdOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, amd.
   */
  amd(timeout?: number | AmdOptions | null, options?: AmdOptions): Promise<DetectResult>;
  /**
   * Starts to find out who has answered. The same as `detect_answering_machine_async`.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides, and whether to wait for the beep; see {@link AmdOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, amd_async.
   */
  amd_async(timeout?: number | AmdOptions | null, options?: AmdOptions): Promise<DetectAction>;
  /**
   * Waits for a key.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options which keys count; see {@link DetectDigitOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_digit.
   */
  detect_digit(
    timeout?: number | DetectDigitOptions | null,
    options?: DetectDigitOptions,
  ): Promise<DetectResult>;
  /**
   * Starts to listen for keys and returns at once. The `result` of the action shows all so far, joined by commas.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options which keys count; see {@link DetectDigitOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_digit_async.
   */
  detect_digit_async(
    timeout?: number | DetectDigitOptions | null,
    options?: DetectDigitOptions,
  ): Promise<DetectAction>;
  /**
   * Waits for the tone of a fax machine.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options which tone counts; see {@link DetectFaxOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_fax.
   */
  detect_fax(
    timeout?: number | DetectFaxOptions | null,
    options?: DetectFaxOptions,
  ): Promise<DetectResult>;
  /**
   * Starts to listen for the tone of a fax machine and returns at once.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options which tone counts; see {@link DetectFaxOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, detect_fax_async.
   */
  detect_fax_async(
    timeout?: number | DetectFaxOptions | null,
    options?: DetectFaxOptions,
  ): Promise<DetectAction>;
  /**
   * Waits for the verdict who has answered. Successful for a person only.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides; see {@link DetectHumanOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   * @deprecated Use `detect_answering_machine` and look at its `result`.
   */
  detect_human(
    timeout?: number | DetectHumanOptions | null,
    options?: DetectHumanOptions,
  ): Promise<DetectResult>;
  /**
   * Starts to find out who has answered. Successful for a person only.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides; see {@link DetectHumanOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   * @deprecated Use `detect_answering_machine_async` and look at its `result`.
   */
  detect_human_async(
    timeout?: number | DetectHumanOptions | null,
    options?: DetectHumanOptions,
  ): Promise<DetectAction>;
  /**
   * Waits for the verdict who has answered. Successful for a machine only.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides; see {@link DetectMachineOptions}
   * @returns unsuccessful when it finds nothing, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   * @deprecated Use `detect_answering_machine` and look at its `result`.
   */
  detect_machine(
    timeout?: number | DetectMachineOptions | null,
    options?: DetectMachineOptions,
  ): Promise<DetectResult>;
  /**
   * Starts to find out who has answered. Successful for a machine only.
   *
   * @param timeout seconds, the platform's default is 30; or the options
   * @param options what decides; see {@link DetectMachineOptions}
   * @returns the running detector; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   * @deprecated Use `detect_answering_machine_async` and look at its `result`.
   */
  detect_machine_async(
    timeout?: number | DetectMachineOptions | null,
    options?: DetectMachineOptions,
  ): Promise<DetectAction>;
}

const detecting: MethodFamily<DetectResult, DetectAction> = {
  reader: { word: detectorWord, payload: ({ params }) => objectIn(params, "detect") },
  succeeds: () => false,
  Result: DetectResult,
  Action: DetectAction,
};

/** Where the fields of a detector go, and where the originals sent options that they did not know. */
const inParams = "detect.params";

const timeout = { timeout: { to: "timeout" } } as const;

const thresholds = [
  "initial_timeout",
  "end_silence_timeout",
  "machine_voice_threshold",
  "machine_words_threshold",
] as const;

const machine = () => ({
  ...timeout,
  wait_for_beep: {
    schema: {
      type: "boolean",
      description: "Wait until the machine takes a message.",
      default: false,
    },
  } as const,
  ...fieldsOf(["Detect", "machine"], thresholds, inParams),
});

const digit = () => fieldsOf(["Detect", "digit"], ["digits"], inParams);

const fax = () => fieldsOf(["Detect", "fax"], ["tone"], inParams);

export const detectMethods = methodRows<MethodTable<DetectMethods>>()({
  detect: {
    ...detector(),
    positional: ["detect_type", "timeout", "wait_for_beep", ...thresholds, "digits", "tone"],
    parameters: () => ({
      detect_type: {
        ...choice(["machine", "digit", "fax"], { description: "Which detector runs." }),
        required: true,
      },
      type: { aliasOf: "detect_type" },
      ...machine(),
      ...digit(),
      ...fax(),
    }),
    unknownTo: inParams,
  },
  detect_answering_machine: {
    ...detector("machine"),
    positional: ["timeout", "wait_for_beep", ...thresholds],
    parameters: machine,
    unknownTo: inParams,
  },
  amd: {
    ...detector("machine"),
    positional: ["timeout", "wait_for_beep", ...thresholds],
    parameters: machine,
    unknownTo: inParams,
  },
  detect_digit: {
    ...detector("digit"),
    positional: ["timeout", "digits"],
    parameters: () => ({ ...timeout, ...digit() }),
  },
  detect_fax: {
    ...detector("fax"),
    positional: ["timeout", "tone"],
    parameters: () => ({ ...timeout, ...fax() }),
  },
  detect_human: detectorOf("HUMAN"),
  detect_machine: detectorOf("MACHINE"),
});

/** A detector of this type; without one, the caller names it. */
function detector(type?: DetectorType) {
  return {
    method: "calling.detect",
    family: detecting,
    build: ({ timeout: limit, ...rest }: Json, { detect_type: asked = type }: Json) => {
      const { type: given, ...facts } = objectIn(rest, "detect", "params");
      // A detector that is named by its method ignores another type.
      const params = type === undefined && given !== undefined ? { ...facts, type: given } : facts;
      const detect = { type: asked, params };
      return { ...rest, detect, ...(limit === 0 || limit === undefined ? {} : { timeout: limit }) };
    },
    rule: ({ wait_for_beep: waitForBeep = false }: Json, isAsync: boolean): OutcomeRule =>
      isAsync ? new LatestFinding(waitForBeep === true) : new FirstFinding(waitForBeep === true),
  } as const;
}

/** A detector of machines that succeeds with one finding only. */
function detectorOf(wanted: string) {
  return {
    ...detector("machine"),
    positional: ["timeout", ...thresholds],
    parameters: () => ({
      ...timeout,
      ...fieldsOf(["Detect", "machine"], thresholds, inParams),
    }),
    rule: () => new ExpectedFinding(wanted),
  } as const;
}
