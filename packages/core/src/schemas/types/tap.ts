import { choice, named, object, optional } from "../build.js";
import { sides } from "./common.js";

export const TapConfig = named(
  "TapConfig",
  object(
    {
      type: choice(["audio"]),
      params: object({ direction: optional(choice(sides, "Which side of the call to tap.")) }),
    },
    "What to tap.",
  ),
);
