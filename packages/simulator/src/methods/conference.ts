import type { Participation } from "../calls/conference.js";
import { invalidParams, Refusal } from "../requests/refusal.js";
import { number, text, type CallRequest } from "../requests/request.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "venues">;

const largest = 250;

/** Conferences: the calls in one hear each other, and their clients get events about who joins and leaves. */
export const conference = {
  "calling.join_conference": ({ call, params, accept }: CallRequest, services: Needs): void => {
    const name = text(params, "name");
    const { venues } = services;
    if (venues.engaged(call)) {
      throw new Refusal("409", "calling.join_conference: the call is already connected");
    }
    const limit = number(params, "max_participants", largest);
    if (venues.sizeOf(name) >= limit) {
      throw new Refusal(
        "409",
        `calling.join_conference: ${name} is full: it has ${limit} participants`,
      );
    }
    const record = params["record"] === "record-from-start";
    const joined = venues.conference(name, text(params, "region") || "global", record);
    accept("Joining conference", { conference_id: joined.id });
    call.answer();
    joined.join(call, {
      muted: params["muted"] === true,
      beep: (text(params, "beep") || "true") as Participation["beep"],
      startOnEnter: params["start_on_enter"] !== false,
      endOnExit: params["end_on_exit"] === true,
      coach: text(params, "coach") || undefined,
      speaker: text(params, "status_callback_event").split(" ").includes("speaker"),
    });
  },
  "calling.leave_conference": ({ call, params, accept }: CallRequest, services: Needs): void => {
    const left = services.venues.conferenceOf(call);
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
  "calling.join_room": ({ call, params, accept }: CallRequest, services: Needs): void => {
    const name = text(params, "name");
    if (!/^[\w-]+$/.test(name)) {
      throw invalidParams(
        `calling.join_room: params.name must be made of A-Z a-z 0-9 _ -, got ${JSON.stringify(name)}`,
      );
    }
    const { venues } = services;
    if (venues.engaged(call)) {
      throw new Refusal("409", "calling.join_room: the call is already connected");
    }
    accept("Joining room");
    call.answer();
    const joined = venues.room(name);
    joined.join(call);
    call.whenEnding(() => joined.leave(call));
  },
  "calling.leave_room": ({ call, accept }: CallRequest, services: Needs): void => {
    const left = services.venues.roomOf(call);
    if (left === undefined)
      throw new Refusal("404", "calling.leave_room: the call is not in a room");
    accept("Leaving room");
    left.leave(call);
  },
};
