import { optional, string } from "./build.js";
import { command } from "./rows.js";
import { platformAsync, platformSwml, statusUrl } from "./types/common.js";

export const room = {
  "calling.join_room": command({
    about: "Joins the call to a video room.",
    params: {
      name: string("Name of the room. Allowed characters: `A-Z a-z 0-9 _ -`."),
      status_url: statusUrl,
      hagrid_json_api_url: optional(string("Used by the platform itself; leave it out.")),
      hagrid_node_id: optional(string("Used by the platform itself; leave it out.")),
      ...platformSwml,
    },
  }),
  "calling.leave_room": command({
    about: "Takes the call out of its video room.",
    params: platformAsync,
  }),
};
