import type { CallRequest } from "../requests/request.js";

/** An event of the app's own, for whoever watches the call. The frame log shows it. */
export const userEvent = {
  "calling.user_event": ({ accept }: CallRequest): void => accept("Event sent"),
};
