import type { CallState } from "@twinline/core/internal";

import type { MethodTable } from "../call/call-method.js";
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

/** The properties of a call whose names have a twin. */
export interface CallProperties {
  /** The type of the device: `phone`, `sip`, … */
  readonly call_type: string;
  /** The number, or the SIP address, that the call comes from. Empty when unknown. */
  readonly from_number: string;
  /** The number, or the SIP address, that is called. Empty when unknown. */
  readonly to_number: string;
  /** The state before the last change; `none` before the first. */
  readonly prev_state: CallState | "none";
  /** The node of the platform that holds the call. Empty until it is known. */
  readonly node_id: string;
}

/** The methods of a call that wait for a state of it. */
export interface WaitMethods {
  /**
   * Waits until the call reaches one of these states. A state that it has already passed counts at once.
   *
   * @param events one state or more, also as one array, default `ended`
   * @returns false when the call ends without reaching it
   * @throws {RelayParamError} a name is not a state
   *
   * Page: Relay.Calling.Call, wait_for.
   */
  wait_for(...events: (CallState | readonly CallState[])[]): Promise<boolean>;
  /**
   * Waits until the call rings.
   *
   * @returns false when the call ends before it rings
   *
   * Page: Relay.Calling.Call, wait_for_ringing.
   */
  wait_for_ringing(): Promise<boolean>;
  /**
   * Waits until the call is answered.
   *
   * @returns false when the call ends before it is answered
   *
   * Page: Relay.Calling.Call, wait_for_answered.
   */
  wait_for_answered(): Promise<boolean>;
  /**
   * Waits until the call is `ending`.
   *
   * @returns false when the client is disconnected first
   *
   * Page: Relay.Calling.Call, wait_for_ending.
   */
  wait_for_ending(): Promise<boolean>;
  /**
   * Waits until the call has ended.
   *
   * @returns false when the client is disconnected first
   *
   * Page: Relay.Calling.Call, wait_for_ended.
   */
  wait_for_ended(): Promise<boolean>;
}

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
