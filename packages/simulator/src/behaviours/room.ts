import { invalidParams, Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "venues">;

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
      throw new Refusal("409", "calling.join_room: the call is with others already");
    }
    accept("Joining room");
    call.answer();
    const joined = venues.room(name);
    joined.join(call);
    call.whenEnding(() => joined.leave(call));
  },
  "calling.leave_room": ({ call, accept }: CallRequest, services: Needs): void => {
    const left = services.venues.roomOf(call);
    if (left === undefined) throw new Refusal("404", "calling.leave_room: the call is in no room");
    accept("Leaving room");
    left.leave(call);
  },
};
