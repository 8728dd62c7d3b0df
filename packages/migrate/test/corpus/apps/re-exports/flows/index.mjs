import { welcome } from "./welcome.mjs";

export const handlers = { welcome };
