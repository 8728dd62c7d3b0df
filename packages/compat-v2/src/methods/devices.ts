/** A phone to call, under the names of either SDK. */
export type PhoneDevice = {
  /** The type of the device. Default `phone`. */
  readonly call_type?: "phone" | undefined;
  readonly callType?: "phone" | undefined;
  readonly type?: "phone" | undefined;
  /** How long it rings, seconds. */
  readonly timeout?: number | null | undefined;
} & To &
  From;

/** A phone to connect a call with. Without a number of its own, it is called from that of the call. */
export type ConnectPhoneDevice = {
  readonly call_type?: "phone" | undefined;
  readonly callType?: "phone" | undefined;
  readonly type?: "phone" | undefined;
  /** How long it rings, seconds. By default as long as the call itself did. */
  readonly timeout?: number | null | undefined;
} & To &
  Partial<Record<"from_number" | "fromNumber" | "from", string | null | undefined>>;

type To = Names<"to_number" | "toNumber" | "to">;
type From = Names<"from_number" | "fromNumber" | "from">;

type Names<Name extends string> = { [Key in Name]: Readonly<Record<Key, string>> }[Name];

/** A SIP address to call. */
export type SipDevice = {
  /** Address to call, `sip:…`. */
  readonly to: string;
  /** Address to show, `sip:…`. */
  readonly from?: string | undefined;
  /** Name to show. */
  readonly from_name?: string | undefined;
  readonly fromName?: string | undefined;
  /** How long it rings, seconds. */
  readonly timeout?: number | null | undefined;
  /** Headers of the INVITE. */
  readonly headers?: readonly { readonly name: string; readonly value: string }[] | undefined;
  readonly codecs?: readonly string[] | undefined;
  readonly webrtc_media?: boolean | undefined;
  readonly webrtcMedia?: boolean | undefined;
} & Names3<"call_type" | "callType" | "type">;

type Names3<Name extends string> = { [Key in Name]: Readonly<Record<Key, "sip">> }[Name];

/** A device as the platform takes it: of any type, its facts in `params`. */
export interface NestedDevice {
  readonly type: "phone" | "sip" | "webrtc" | "agora" | "call" | "queue" | "stream";
  readonly params: Readonly<Record<string, unknown>>;
}

/** A device to dial. */
export type DialDevice = PhoneDevice | SipDevice | NestedDevice;

// With these, the compiler points at a number that may be undefined, and not at a missing `params`.
interface ConnectNestedDevice extends NestedDevice {
  readonly to_number?: undefined;
  readonly toNumber?: undefined;
  readonly to?: undefined;
}

/** A device to connect a call with. */
export type ConnectDevice = ConnectPhoneDevice | SipDevice | ConnectNestedDevice;

/** One after another; those in a list of their own ring at the same time. */
export type Steps<Device> = readonly (Device | readonly Device[])[];

/** The devices to dial and the region to dial from, as one object. */
export interface DialPlan {
  /** One after another; devices in a list of their own ring at the same time. */
  readonly devices: Steps<DialDevice>;
  /** Where in the world the call is placed from. */
  readonly region?: string | undefined;
}
