import { flag, optional, seconds, string } from "./build.js";
import { callEvent, command } from "./rows.js";
import { platformSwml, statusUrl } from "./types/common.js";

export const sound = {
  "calling.hold": command({
    about: "Puts the call on hold. The platform may refuse it.",
    event: "calling.call.hold",
  }),
  "calling.unhold": command({
    about: "Takes the call off hold. The platform may refuse it.",
    event: "calling.call.hold",
  }),
  "calling.denoise": command({
    about: "Turns on noise reduction.",
    event: "calling.call.denoise",
  }),
  // Has no control id, although its name looks like a subcommand.
  "calling.denoise.stop": command({
    about: "Turns off noise reduction.",
    event: "calling.call.denoise",
  }),
  "calling.echo": command({
    about: "Echoes the caller's audio, to test the line.",
    params: {
      timeout: optional(seconds("Maximum length of the echo; 0 means until the call ends.")),
      status_url: statusUrl,
      ...platformSwml,
    },
    event: "calling.call.echo",
  }),
};

export const soundEvents = {
  "calling.call.denoise": callEvent("Noise reduction was turned on or off.", {
    denoised: flag("Whether it is on."),
  }),
  "calling.call.echo": callEvent("The state of the echo has changed.", {
    state: string("The state, such as `echoing`."),
  }),
  "calling.call.hold": callEvent("The call was put on hold or taken off.", {
    state: string("The state, such as `hold`."),
  }),
};
