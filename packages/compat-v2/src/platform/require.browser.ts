import { RelayError } from "@twinline/core";

import type * as node from "./require.js";

export const requireFrom: typeof node.requireFrom = (_place, name) => {
  throw new RelayError(
    `${name} needs Node.js, and so does the project's token: keep both out of a browser`,
    { code: "NODE_ONLY" },
  );
};

export const ownPlaces: typeof node.ownPlaces = () => [""];
