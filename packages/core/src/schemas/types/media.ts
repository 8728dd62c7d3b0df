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
      variant(
        "audio",
        { url: url("Address of the file, `http:` or `https:`.") },
        "A recorded file.",
      ),
      variant(
        "tts",
        {
          text: string("What is said."),
          language: optional(
            string("Language tag, such as `en-US` or `de-DE`.", { default: "en-US" }),
          ),
          gender: optional(choice(["male", "female"], "Kind of voice.", { default: "female" })),
          voice: optional(string("A voice by its provider's name. It decides over `gender`.")),
        },
        "Text that is spoken.",
      ),
      variant(
        "silence",
        { duration: seconds("How long, more than 0.", { exclusiveMinimum: 0 }) },
        "Silence.",
      ),
      variant(
        "ringtone",
        {
          name: choice(ringtones, "A country's ringing tone, or `bong`."),
          duration: optional(seconds("How long. Without it: until it is stopped.")),
        },
        "A ringing tone.",
      ),
    ],
    "Something that is played.",
  ),
);
