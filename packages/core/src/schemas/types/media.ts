import { choice, either, named, optional, seconds, string, url, variant } from "../build.js";

// prettier-ignore
const ringtones = [
  "at", "au", "be", "bg", "bong", "br", "ca", "ch", "cl", "cn", "cy", "cz", "de", "dk", "dz", "ee", "eg", "es", "fi",
  "fr", "gr", "hu", "il", "in", "it", "jp", "ko", "lt", "mx", "my", "nl", "no", "nz", "ph", "pk", "pl", "pt", "ro",
  "rs", "ru", "sa", "se", "sg", "th", "tr", "tw", "uk", "us", "ve", "za",
] as const;

export const Media = named(
  "Media",
  either(
    [
      variant("audio", { url: url("Address of the file, `http:` or `https:`.") }, "An audio file."),
      variant(
        "tts",
        {
          text: string("The text to speak."),
          language: optional(
            string("Language tag, such as `en-US` or `de-DE`.", { default: "en-US" }),
          ),
          gender: optional(
            choice(["male", "female"], "Gender of the voice.", { default: "female" }),
          ),
          voice: optional(string("Voice, by its provider's name for it. Overrides `gender`.")),
        },
        "Text to speak.",
      ),
      variant(
        "silence",
        { duration: seconds("Length; must be greater than 0.", { exclusiveMinimum: 0 }) },
        "Silence.",
      ),
      variant(
        "ringtone",
        {
          name: choice(ringtones, "Country code of a ringing tone, or `bong`."),
          duration: optional(seconds("Length. Default: until it is stopped.")),
        },
        "A ringing tone.",
      ),
    ],
    "Something to play.",
  ),
);
