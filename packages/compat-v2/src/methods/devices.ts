// The compiler's errors about one of these are about the first, since a list may stand in its place: in TypeScript 5 in
// the order of the union, in TypeScript 7 in that of their names. So the documented ones come first in both.

/** What is common to the spellings of a phone. */
export interface PhoneDeviceFields {
  /** The type of the device. Default `phone`. */
  readonly call_type?: "phone" | undefined;
  /** The type of the device. Default `phone`. */
  readonly callType?: "phone" | undefined;
  /** The Node SDK's name of `call_type`. Default `phone`. */
  readonly type?: "phone" | undefined;
  /** How long it rings, seconds. By default as long as the call itself did, or as the platform has it. */
  readonly timeout?: number | null | undefined;
}

/** A phone to call. */
export interface PhoneDevice extends PhoneDeviceFields {
  /** The number to call. */
  readonly to_number: string;
  /** The number to show. */
  readonly from_number: string;
}

/** A phone to call. With names in camelCase. */
export interface PhoneDeviceInCamelCase extends PhoneDeviceFields {
  /** The number to call. */
  readonly toNumber: string;
  /** The number to show. */
  readonly fromNumber: string;
}

/** A phone to call. With the Node SDK's names. */
export interface PhoneDeviceByShortNames extends PhoneDeviceFields {
  /** The number to call. */
  readonly to: string;
  /** The number to show. */
  readonly from: string;
}

/** What is common to the spellings of a phone to connect a call with. */
export interface ConnectPhoneDeviceFields extends PhoneDeviceFields {
  /** The number to show. By default that of the call. */
  readonly from_number?: string | null | undefined;
  /** The number to show. By default that of the call. */
  readonly fromNumber?: string | null | undefined;
  /** The number to show. By default that of the call. */
  readonly from?: string | null | undefined;
}

/** A phone to connect a call with. */
export interface ConnectPhoneDevice extends ConnectPhoneDeviceFields {
  /** The number to call. */
  readonly to_number: string;
}

/** A phone to connect a call with. With names in camelCase. */
export interface ConnectPhoneDeviceInCamelCase extends ConnectPhoneDeviceFields {
  /** The number to call. */
  readonly toNumber: string;
}

/** A phone to connect a call with. With the Node SDK's names. */
export interface ConnectPhoneDeviceByShortNames extends ConnectPhoneDeviceFields {
  /** The number to call. */
  readonly to: string;
}

/** What is common to the spellings of a SIP address. */
export interface SipDeviceFields {
  /** Address to call, `sip:…`. */
  readonly to: string;
  /** Address to show, `sip:…`. */
  readonly from?: string | undefined;
  /** Name to show. */
  readonly from_name?: string | undefined;
  /** Name to show. */
  readonly fromName?: string | undefined;
  /** How long it rings, seconds. */
  readonly timeout?: number | null | undefined;
  /** Headers for the INVITE. */
  readonly headers?: readonly { readonly name: string; readonly value: string }[] | undefined;
  /** Codecs in order of preference. */
  readonly codecs?: readonly string[] | undefined;
  /** Whether to use WebRTC media. Default false. */
  readonly webrtc_media?: boolean | undefined;
  /** Whether to use WebRTC media. Default false. */
  readonly webrtcMedia?: boolean | undefined;
}

/** A SIP address to call. */
export interface SipDevice extends SipDeviceFields {
  /** The type of the device. */
  readonly call_type: "sip";
}

/** A SIP address to call. With names in camelCase. */
export interface SipDeviceInCamelCase extends SipDeviceFields {
  /** The type of the device. */
  readonly callType: "sip";
}

/** A SIP address to call. With the Node SDK's names. */
export interface SipDeviceByShortNames extends SipDeviceFields {
  /** The type of the device. */
  readonly type: "sip";
}

/** A device as the platform takes it: of any type, its fields in `params`. */
export interface WireDevice {
  readonly type: "phone" | "sip" | "webrtc" | "agora" | "call" | "queue" | "stream";
  readonly params: Readonly<Record<string, unknown>>;
}

/** A device to dial. */
export type DialDevice =
  | PhoneDevice
  | PhoneDeviceByShortNames
  | PhoneDeviceInCamelCase
  | SipDevice
  | SipDeviceByShortNames
  | SipDeviceInCamelCase
  | WireDevice;

/** A device to connect a call with. */
export type ConnectDevice =
  | ConnectPhoneDevice
  | ConnectPhoneDeviceByShortNames
  | ConnectPhoneDeviceInCamelCase
  | SipDevice
  | SipDeviceByShortNames
  | SipDeviceInCamelCase
  | WireDevice;

/** One after another; those in a list of their own ring at the same time. */
export type Steps<Device> = readonly (Device | readonly Device[])[];

/** The devices to dial and the region to dial from, as one object. */
export interface DialPlan {
  /** One after another; devices in a list of their own ring at the same time. */
  readonly devices: Steps<DialDevice>;
  /** Region to place the call from. */
  readonly region?: string | undefined;
}
