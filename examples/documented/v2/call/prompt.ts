import type { Call, Medium } from "@twinline/compat-v2";

const welcome = "https://cdn.signalwire.com/default-music/welcome.mp3";
const enter_pin = "Welcome at SignalWire. Please, enter your PIN and then # to proceed";

/** Ask the caller for a PIN and collect the digits. */
export async function prompt(call: Call): Promise<void> {
  const media_list: Medium[] = [{ type: "tts", text: enter_pin }];
  const result = await call.prompt({
    prompt_type: "digits",
    media_list,
    digits_max: 4,
    digits_terminators: "#",
  });
  if (result.successful) {
    const pin = result.result; // pin entered by the user
    console.log(`PIN: ${pin}`);
  }
}

/** Ask the caller for a PIN, and do other things meanwhile. */
export async function prompt_async(call: Call): Promise<void> {
  const media_list: Medium[] = [
    { type: "tts", text: enter_pin },
    { type: "audio", url: welcome },
  ];
  const action = await call.prompt_async({
    prompt_type: "digits",
    media_list,
    digits_max: 4,
    digits_terminators: "#",
  });
  // .. do other important things while collecting user digits..
  await call.detect_digit({ digits: "#" });
  if (action.completed) {
    const result = action.result; // => `PromptResult` object
    console.log(`PIN: ${result.result}`);
  }
}

/** Collect digits while an mp3 file is played. */
export async function prompt_audio(call: Call): Promise<void> {
  const result = await call.prompt_audio({ prompt_type: "digits", url: welcome, digits_max: 4 });
  if (result.successful) {
    const digits = result.result; // digits entered by the user
    console.log(`Digits: ${digits}`);
  }
}

/** Collect digits while an mp3 file is played, and do other things meanwhile. */
export async function prompt_audio_async(call: Call): Promise<void> {
  const action = await call.prompt_audio_async({
    prompt_type: "digits",
    url: welcome,
    digits_max: 4,
  });
  // .. do other important things while collecting user digits..
  await call.detect_digit({ digits: "4" });
  if (action.completed) {
    const result = action.result; // => `PromptResult` object
    console.log(`Digits: ${result.result}`);
  }
}

/** Collect digits while the US ringtone is played for 30 seconds. */
export async function prompt_ringtone(call: Call): Promise<void> {
  const result = await call.prompt_ringtone({
    prompt_type: "digits",
    name: "us",
    duration: 30,
    digits_max: 4,
  });
  if (result.successful) {
    const digits = result.result; // digits entered by the user
    console.log(`Digits: ${digits}`);
  }
}

/** Collect digits while the US ringtone is played, and do other things meanwhile. */
export async function prompt_ringtone_async(call: Call): Promise<void> {
  const action = await call.prompt_ringtone_async({
    prompt_type: "digits",
    name: "us",
    duration: 30,
    digits_max: 4,
  });
  // .. do other important things while collecting user digits..
  await call.detect_digit({ digits: "4" });
  if (action.completed) {
    const result = action.result; // => `PromptResult` object
    console.log(`Digits: ${result.result}`);
  }
}

/** Ask the caller for a PIN and collect the digits. */
export async function prompt_tts(call: Call): Promise<void> {
  const result = await call.prompt_tts({
    prompt_type: "digits",
    text: "Please, enter your 3 digit PIN",
    digits_max: 3,
  });
  if (result.successful) {
    const pin = result.result; // PIN entered by the user
    console.log(`PIN: ${pin}`);
  }
}

/** Ask the caller for a PIN, and do other things meanwhile. */
export async function prompt_tts_async(call: Call): Promise<void> {
  const action = await call.prompt_tts_async({
    prompt_type: "digits",
    text: "Please, enter your 3 digit PIN",
    gender: "male",
    digits_max: 3,
  });
  // .. do other important things while collecting user digits..
  await call.detect_digit({ digits: "3" });
  if (action.completed) {
    const result = action.result; // => `PromptResult` object
    console.log(`PIN: ${result.result}`);
  }
}
