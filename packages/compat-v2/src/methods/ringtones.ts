import type { PlayRingtoneParams } from "../types/inputs.generated.js";

/**
 * The countries whose ringing tone can be played, by their short code.
 *
 * Page: Relay.Calling.Call, Ringtones.
 */
// prettier-ignore
export const ringtones = [
  "at", "au", "bg", "br", "be", "ch", "cl", "cn", "cz", "de", "dk", "ee", "es",
  "fi", "fr", "gr", "hu", "il", "in", "it", "lt", "jp", "mx", "my", "nl", "no",
  "nz", "ph", "pl", "pt", "ru", "se", "sg", "th", "uk", "us", "tw", "ve", "za",
] as const satisfies readonly PlayRingtoneParams["name"][];

/** The name of a ringing tone; see {@link ringtones}. */
export type Ringtone = (typeof ringtones)[number];

/** The characters that `send_digits` takes: keys, and `w` and `W` for a short and a long wait. */
export const dtmfAlphabet = "1234567890*#ABCDwW";

/** One character that `send_digits` takes. */
// prettier-ignore
export type DtmfCharacter =
  | "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"
  | "*" | "#" | "A" | "B" | "C" | "D" | "w" | "W";
