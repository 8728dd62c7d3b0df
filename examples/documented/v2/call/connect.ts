import type { Call } from "@twinline/compat-v2";

/** Try one number after the other. */
export async function connect(call: Call): Promise<void> {
  const devices = [
    { to_number: "+18991114444", timeout: 10 },
    { to_number: "+18991114445", timeout: 20 },
  ];
  const result = await call.connect({ device_list: devices });
  if (result.successful) {
    // result.call is the remote leg connected with yours
    const remote_call = result.call;
    console.log(`Connected with ${remote_call?.to_number}`);
  }
}

/** Try a number, then two at the same time, then two others at the same time. */
export async function connect_in_series_and_parallel(call: Call): Promise<void> {
  const devices = [
    { to_number: "+18991114443", timeout: 30 },
    [
      { to_number: "+18991114444", timeout: 30 },
      { to_number: "+18991114445", timeout: 20 },
    ],
    [
      { to_number: "+18991114446", timeout: 30 },
      { to_number: "+18991114447", timeout: 20 },
    ],
  ];
  const result = await call.connect({ device_list: devices });
  if (result.successful) {
    // result.call is the remote leg connected with yours.
    const remote_call = result.call;
    console.log(`Connected with ${remote_call?.to_number}`);
  }
}

/** Try one number after the other, and do other things meanwhile. */
export async function connect_async(call: Call): Promise<void> {
  const devices = [
    { to_number: "+18991114444", timeout: 10 },
    { to_number: "+18991114445", timeout: 20 },
  ];
  const action = await call.connect_async({ device_list: devices });

  // .. do other important things while Relay tries to connect your call..
  await call.play_silence(15);

  // .. check whether the action has completed
  if (action.completed) {
    console.log(`Connected with ${call.peer?.to_number}`);
  }
}
