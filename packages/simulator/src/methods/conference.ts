import { Conference, type ParticipantOptions } from "../calls/conference.js";
import { Mixer } from "../calls/mixer.js";
import type { PlatformCall } from "../calls/platform-call.js";
import { AudioRecorder } from "../media/audio-recorder.js";
import { invalidParams, Refusal } from "../requests/refusal.js";
import { number, text, type CallRequest } from "../requests/request.js";
import type { Network } from "../network/network.js";

const largest = 250;

/** Conferences: the calls in one hear each other, and their clients get events about who joins and leaves. */
export const conference = {
  "calling.join_conference": (
    { call, params, accept }: CallRequest,
    network: Pick<Network, "conferences" | "files" | "id" | "timers">,
  ): void => {
    const name = text(params, "name");
    const { conferences, timers } = network;
    if (call.engaged) {
      throw new Refusal("409", "calling.join_conference: the call is already connected");
    }
    const limit = number(params, "max_participants", largest);
    const existing = conferences.get(name);
    if ((existing?.size ?? 0) >= limit) {
      throw new Refusal(
        "409",
        `calling.join_conference: ${name} is full: it has ${limit} participants`,
      );
    }
    const isRecorded = params["record"] === "record-from-start";
    const joined =
      existing ??
      new Conference({
        id: network.id(),
        name,
        region: text(params, "region") || "global",
        recorder: isRecorded ? new AudioRecorder(1, () => timers.now()) : undefined,
        files: network.files,
        onEnded: () => conferences.delete(name),
      });
    conferences.set(name, joined);
    accept("Joining conference", { conference_id: joined.id });
    call.answer();
    joined.join(call, {
      muted: params["muted"] === true,
      beep: (text(params, "beep") || "true") as ParticipantOptions["beep"],
      startOnEnter: params["start_on_enter"] !== false,
      endOnExit: params["end_on_exit"] === true,
      coach: text(params, "coach") || undefined,
      speaker: text(params, "status_callback_event").split(" ").includes("speaker"),
    });
  },
  "calling.leave_conference": ({ call, params, accept }: CallRequest): void => {
    const left = call.conference;
    const id = text(params, "conference_id");
    if (left?.id !== id) {
      throw new Refusal("404", `calling.leave_conference: the call is not in the conference ${id}`);
    }
    accept("Leaving conference");
    left.leave(call);
  },
};

/** Rooms: those who are in one hear each other. The protocol has no events about them. */
export const room = {
  "calling.join_room": (
    { call, params, accept }: CallRequest,
    { rooms }: Pick<Network, "rooms">,
  ): void => {
    const name = text(params, "name");
    if (!/^[\w-]+$/.test(name)) {
      throw invalidParams(
        `calling.join_room: params.name must be made of A-Z a-z 0-9 _ -, got ${JSON.stringify(name)}`,
      );
    }
    if (call.engaged) {
      throw new Refusal("409", "calling.join_room: the call is already connected");
    }
    accept("Joining room");
    call.answer();
    const joined = rooms.get(name) ?? new Mixer();
    rooms.set(name, joined);
    joined.join(call);
    call.room = joined;
    call.whenEnding(() => leaveRoom(call));
  },
  "calling.leave_room": ({ call, accept }: CallRequest): void => {
    if (call.room === undefined) {
      throw new Refusal("404", "calling.leave_room: the call is not in a room");
    }
    accept("Leaving room");
    leaveRoom(call);
  },
};

function leaveRoom(call: PlatformCall): void {
  call.room?.leave(call);
  call.room = undefined;
}
