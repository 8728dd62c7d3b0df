import type { Call } from "@twinline/compat-v2";

import type { Sleep } from "./sleep.js";

/** Detect a machine, with parameters of your own and a timeout. */
export async function detect(call: Call): Promise<void> {
  const result = await call.detect({ detect_type: "machine", timeout: 45, initial_timeout: 3 });
  if (result.successful) {
    console.log(`Detector Result: ${result.result}`);
  }
}

/** Detect a fax, with a timeout only. */
export async function detect_a_fax(call: Call): Promise<void> {
  const result = await call.detect({ detect_type: "fax", timeout: 45 });
  if (result.successful) {
    console.log(`Detector Result: ${result.result}`);
  }
}

/** Detect all the digits. Stop the action after 5 seconds. */
export async function detect_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.detect_async({ detect_type: "digit" });
  // For demonstration purposes only..
  await sleep(5);
  await action.stop();
  console.log(`Digits so far: ${action.result.result}`);
}

/** Find out who answered, and wait until a machine is ready. */
export async function detect_answering_machine(call: Call): Promise<void> {
  const result = await call.detect_answering_machine({ wait_for_beep: true });
  if (result.successful) {
    console.log(`AMD result: ${result.result}`); // MACHINE || HUMAN || UNKNOWN
  }
}

/** Find out who answered meanwhile. Then stop, if that is not known yet. */
export async function detect_answering_machine_async(call: Call): Promise<void> {
  const action = await call.detect_answering_machine_async();
  // Do other things while the detector runs and then stop it...
  await call.play_silence(4);
  if (action.completed) {
    const detect_result = action.result.result; // MACHINE || HUMAN || UNKNOWN
    console.log(`AMD result: ${detect_result}`);
  } else {
    await action.stop();
  }
}

/** Detect a digit and then write a log with the result. */
export async function detect_digit(call: Call): Promise<void> {
  const result = await call.detect_digit();
  if (result.successful) {
    console.log(`Digits detected: ${result.result}`);
  }
}

/** Detect only 1 to 3. Stop the action after 5 seconds. */
export async function detect_digit_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.detect_digit_async({ digits: "123" });
  await sleep(5);
  await action.stop();
  console.log(`Digits so far: ${action.result.result}`);
}

/** Detect a fax. */
export async function detect_fax(call: Call): Promise<void> {
  const result = await call.detect_fax();
  if (result.successful) {
    console.log("A fax has been detected!");
  }
}

/** Detect a fax. Stop the action after 5 seconds. */
export async function detect_fax_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.detect_fax_async();
  await sleep(5);
  await action.stop();
  console.log(`Stopped: ${action.completed}`);
}
