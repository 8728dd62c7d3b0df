import { isJson } from "@twinline/core/internal";

import { text, type CallRequest } from "../requests/request.js";
import { Lasting, stopOf } from "./lasting.js";

/** Sending the call's sound elsewhere. No sound is sent yet: only the states are told. */
export const streams = {
  "calling.tap": ({ call, params, accept }: CallRequest): void => {
    const { tap, device } = params;
    const tapping = new Lasting(
      call,
      "calling.tap",
      text(params, "control_id"),
      "calling.call.tap",
      {
        started: () => ({ state: "tapping", tap, device }),
        finished: () => ({ state: "finished", tap, device }),
      },
    );
    call.operations.add(tapping);
    const codec =
      isJson(device) && isJson(device["params"]) ? device["params"]["codec"] : undefined;
    accept("Tapping", {
      source_device: {
        type: "rtp",
        params: { addr: "127.0.0.1", port: 30_000, codec: codec ?? "PCMU", ptime: 20, rate: 8000 },
      },
    });
    tapping.start();
  },
  "calling.tap.stop": stopOf("calling.tap"),
  "calling.stream": ({ call, params, accept }: CallRequest): void => {
    const { url, name } = params;
    const facts = { url, ...(name === undefined ? {} : { name }) };
    const control_id = text(params, "control_id");
    const streaming = new Lasting(call, "calling.stream", control_id, "calling.call.stream", {
      started: () => ({ state: "streaming", ...facts }),
      finished: () => ({ state: "finished", ...facts }),
    });
    call.operations.add(streaming);
    accept("Streaming");
    streaming.start();
  },
  "calling.stream.stop": stopOf("calling.stream"),
};
