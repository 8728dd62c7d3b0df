import type {
  DeviceAgoraParams,
  DeviceCallParams,
  DevicePhoneParams,
  DeviceQueueParams,
  DeviceSipParams,
  DeviceStreamParams,
  DeviceWebrtcParams,
} from "../protocol/types.generated.js";

type Every = DevicePhoneParams &
  DeviceSipParams &
  DeviceWebrtcParams &
  DeviceAgoraParams &
  DeviceCallParams &
  DeviceQueueParams &
  DeviceStreamParams;

/** The params that a type of device does not have, as undefined, so you can read them before you check the type. */
type Without<Params> = { readonly [Key in Exclude<keyof Every, keyof Params>]?: undefined };

/** The params of a telephone number: `from_number`, `to_number`, … */
export interface CallPhoneParams extends Readonly<DevicePhoneParams>, Without<DevicePhoneParams> {}

/** The params of a SIP endpoint: `from`, `to`, `headers`, … */
export interface CallSipParams extends Readonly<DeviceSipParams>, Without<DeviceSipParams> {}

/** The params of a WebRTC client: `from`, `to`, … */
export interface CallWebrtcParams
  extends Readonly<DeviceWebrtcParams>, Without<DeviceWebrtcParams> {}

/** The params of an Agora channel. */
export interface CallAgoraParams extends Readonly<DeviceAgoraParams>, Without<DeviceAgoraParams> {}

/** The params of another live call. */
export interface CallCallParams extends Readonly<DeviceCallParams>, Without<DeviceCallParams> {}

/** The params of a queue. */
export interface CallQueueParams extends Readonly<DeviceQueueParams>, Without<DeviceQueueParams> {}

/** The params of a stream. */
export interface CallStreamParams
  extends Readonly<DeviceStreamParams>, Without<DeviceStreamParams> {}

/** The params of a device that the platform did not describe: none. */
export interface CallNoParams extends Without<object> {}

/**
 * The device at the other end of a call. `type` determines the params; those of other types are undefined.
 */
export type CallDevice =
  | { readonly type: "phone"; readonly params: CallPhoneParams }
  | { readonly type: "sip"; readonly params: CallSipParams }
  | { readonly type: "webrtc"; readonly params: CallWebrtcParams }
  | { readonly type: "agora"; readonly params: CallAgoraParams }
  | { readonly type: "call"; readonly params: CallCallParams }
  | { readonly type: "queue"; readonly params: CallQueueParams }
  | { readonly type: "stream"; readonly params: CallStreamParams }
  | { readonly type: ""; readonly params: CallNoParams };
