import { describe, expect, it } from "@jest/globals";
import { catalogueData, type Schema } from "@twinline/core/internal";
import * as relay from "@twinline/relay-v3";

const constants = (prefix: string) =>
  Object.entries(relay)
    .filter(([name, value]) => name.startsWith(prefix) && typeof value === "string")
    .map(([, value]) => value as string)
    .toSorted();

const { events } = catalogueData();

const valuesOf = (event: string, param: string): string[] => {
  const schema: Schema | undefined = events[event]?.params.properties[param];
  return (schema?.enum ?? schema?.anyOf?.find((each) => each.enum)?.enum ?? []).map(String);
};

describe("the documented constants", () => {
  it("EVENT_* name every event, without `calling` and `signalwire` where that stays clear", () => {
    expect(constants("EVENT_")).toEqual(Object.keys(events).toSorted());
    expect(relay).toMatchObject({
      EVENT_CALL_SEND_DIGITS: "calling.call.send_digits",
      EVENT_CALLING_ERROR: "calling.error",
      EVENT_CONFERENCE: "calling.conference",
      EVENT_MESSAGING_STATE: "messaging.state",
      EVENT_AUTHORIZATION_STATE: "signalwire.authorization.state",
    });
  });

  it.each([
    ["CALL_STATE_", "calling.call.state", "call_state"],
    ["CONNECT_STATE_", "calling.call.connect", "connect_state"],
    ["END_REASON_", "calling.call.state", "end_reason"],
    ["PLAY_STATE_", "calling.call.play", "state"],
    ["RECORD_STATE_", "calling.call.record", "state"],
  ])("%s* are values that %s may have", (prefix, event, param) => {
    expect(constants(prefix).length).toBeGreaterThan(3);
    expect(valuesOf(event, param)).toEqual(expect.arrayContaining(constants(prefix)));
  });

  it("MESSAGE_STATE_* are the states of a message, sent or received", () => {
    const states = new Set([...valuesOf("messaging.state", "message_state"), "received"]);
    expect(constants("MESSAGE_STATE_")).toEqual([...states].toSorted());
    expect(relay.MESSAGE_TERMINAL_STATES).toEqual(["delivered", "undelivered", "failed"]);
    expect(relay.CALL_STATES).toEqual(["created", "ringing", "answered", "ending", "ended"]);
    expect(constants("DETECT_TYPE_")).toEqual(["digit", "fax", "machine"]);
  });
});
