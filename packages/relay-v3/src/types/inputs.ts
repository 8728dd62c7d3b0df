import type {
  Collect,
  CollectDigits,
  CollectSpeech,
  ConnectDevice,
  Detect,
  Device,
  Media,
  RecordAudio,
  ReferDevice,
  TapConfig,
  TapDevice,
} from "@twinline/core";

import type { Lenient } from "./lenient.js";

/** Something to play, such as `{ type: "tts", text: "Hello" }`; its fields may also stand in `params`. */
export type MediaInput = Lenient<Media>;

/** A device to call: `{ type: "phone", to_number, from_number }` and the like; its fields may also stand in `params`. */
export type DeviceInput = Lenient<Device>;

/** Groups of devices: the groups are tried one after another, the devices of a group ring together. */
export type DevicesInput = readonly (readonly DeviceInput[])[];

/** A device to connect a call with. Without `from_number` it shows the number of the call. */
export type ConnectDeviceInput = Lenient<ConnectDevice>;

/** Groups of devices to connect a call with: as those of a dial. */
export type ConnectDevicesInput = readonly (readonly ConnectDeviceInput[])[];

/** What to collect: `{ digits: {…} }`, `{ speech: {…} }` or both. */
export type CollectInput = Lenient<Collect>;

/** How pressed keys are collected. */
export type DigitsInput = Lenient<CollectDigits>;

/** How speech is recognised. */
export type SpeechInput = Lenient<CollectSpeech>;

/** How sound is recorded. */
export type RecordInput = Lenient<RecordAudio>;

/** What to listen for, such as `{ type: "machine" }`; its fields may also stand in `params`. */
export type DetectInput = Lenient<Detect>;

/** Whom a SIP call is referred to. */
export type ReferDeviceInput = Lenient<ReferDevice>;

/** What is tapped. */
export type TapInput = Lenient<TapConfig>;

/** Where tapped sound goes. */
export type TapDeviceInput = Lenient<TapDevice>;
