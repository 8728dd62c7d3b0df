const project = "5a1b0c9e-0000-4000-8000-000000000001";

/** The events of one call, as frames. Their fields and sizes match the platform's. */
export class CallEvents {
  readonly call_id: string;
  readonly #ids: string;
  #segment = 0;

  constructor(call_id: string) {
    this.call_id = call_id;
    this.#ids = `"node_id":"9d1f0f2e-bench@us-east","call_id":"${call_id}"`;
  }

  /** The call is offered. */
  received(context: string): string {
    return this.#event(
      "calling.call.receive",
      `"call_state":"created","context":"${context}","direction":"inbound",${device},"segment_id":"${this.call_id}-s"`,
    );
  }

  state(state: string): string {
    const reason = state === "ended" ? `"end_reason":"hangup",` : "";
    return this.#event(
      "calling.call.state",
      `"call_state":"${state}",${reason}"direction":"inbound",${device},"segment_id":"${this.call_id}-s"`,
    );
  }

  play(control_id: string, state: string): string {
    return this.#event("calling.call.play", `"control_id":"${control_id}","state":"${state}"`);
  }

  digit(control_id: string, digits: string): string {
    return this.#event(
      "calling.call.collect",
      `"control_id":"${control_id}","result":{"type":"digit","params":{"digits":"${digits}","terminator":"#"}}`,
    );
  }

  /** One of many numbered events. */
  numbered(number: number): string {
    return this.play(`numbered-${number}`, "playing");
  }

  #event(type: string, more: string): string {
    this.#segment += 1;
    const id = `${this.call_id}.${this.#segment}`;
    return (
      `{"jsonrpc":"2.0","id":"${id}","method":"signalwire.event","params":{"event_type":"${type}",` +
      `"event_channel":"signalwire_bench","timestamp":1792243200.123,"project_id":"${project}",` +
      `"space_id":"5a1b0c9e-0000-4000-8000-000000000002","params":{${this.#ids},${more}}}}`
    );
  }
}

const device =
  `"device":{"type":"phone","params":{"from_number":"+15550201234","to_number":"+15550111234",` +
  `"headers":[]}}`;
