import type { ConnectAction } from "../actions/connect-action.js";
import type { ConnectResult } from "../results/connect-result.js";
import type { ConnectDevice, Steps } from "./devices.js";
import type { Medium } from "./media.js";
import type { OneOf } from "./spelling.js";

type Ringback = Medium | readonly Medium[];

type DeviceList = OneOf<"device_list" | "deviceList" | "devices", Steps<ConnectDevice>>;

interface RingbackOption {
  readonly ringback_list?: Ringback | null | undefined;
  readonly ringbackList?: Ringback | null | undefined;
  /** The Node SDK's name of `ringback_list`. */
  readonly ringback?: Ringback | null | undefined;
}

/** How `connect` may be called. */
export interface Connect<Outcome> {
  (
    device_list: Steps<ConnectDevice>,
    ringback_list?: Ringback | RingbackOption | null,
  ): Promise<Outcome>;
  (options: DeviceList & RingbackOption): Promise<Outcome>;
  (...devices: Steps<ConnectDevice>): Promise<Outcome>;
}

/** The methods of a call that connect it with another. */
export interface ConnectMethods {
  /**
   * Calls somebody else, joins the two calls, and waits until they are joined or nobody answered.
   *
   * ```ts
   * // One after another; the two in the inner list ring at the same time.
   * const result = await call.connect([{ to_number: a, timeout: 30 }, [{ to_number: b }, { to_number: c }]]);
   * if (result.successful) console.log("joined with", result.call?.to_number);
   * ```
   *
   * @param device_list whom to call; devices in a list of their own ring at the same time, the others
   *   one after another. `from_number` and `timeout` (seconds) are by default those of this call
   * @param ringback_list what the caller hears meanwhile: one medium or several; see `play`
   * @returns unsuccessful when nobody answered, the platform refused it or the call ended
   * @throws {RelayParamError} an argument is missing, unknown or of the wrong type
   *
   * Page: Relay.Calling.Call, connect.
   */
  readonly connect: Connect<ConnectResult>;
  /**
   * Starts to connect and does not wait for an answer. Parameters as of `connect`.
   *
   * @returns the connect under way; already completed when the platform refused it
   * @throws {RelayParamError} an argument is missing, unknown or of the wrong type
   *
   * Page: Relay.Calling.Call, connect_async.
   */
  readonly connect_async: Connect<ConnectAction>;
}
