// Compiled with the tests, never run: the compiler holds a row against the options that users see.
import type { MethodSpec, OptionsOf } from "@twinline/core/internal";

interface SayOptions {
  text: string;
  speech_rate?: number;
  speechRate?: number;
  volume?: number;
}

interface Say {
  (text: string, volume?: number): Promise<void>;
  (options: SayOptions): Promise<void>;
}

/** `volume` is a param of the wire method; the others need a place. */
type Row = MethodSpec<OptionsOf<Say>, "calling.play", "volume">;

export const row: Row = {
  method: "calling.play",
  positional: ["text", "volume"],
  parameters: () => ({ text: { to: "play" }, speech_rate: { to: "play" } }),
};

export const misspeltPosition: Row = {
  ...row,
  // @ts-expect-error there is no such option
  positional: ["txt"],
};

export const twinAsPosition: Row = {
  ...row,
  // @ts-expect-error a row names the documented spelling
  positional: ["speechRate"],
};

export const missingParameter: Row = {
  ...row,
  // @ts-expect-error speech_rate is missing
  parameters: () => ({ text: { to: "play" } }),
};

export const misspeltParameter: Row = {
  ...row,
  // @ts-expect-error speech_rate is misspelt
  parameters: () => ({ text: { to: "play" }, speach_rate: { to: "play" } }),
};

export const unknownMethod: Row = {
  ...row,
  // @ts-expect-error there is no such wire method
  method: "calling.plya",
};
