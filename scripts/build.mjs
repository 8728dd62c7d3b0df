// `npm run build`: builds every package, even if nothing changed.
import "./ensure/node-version.mjs";

const { buildOrFail } = await import("./ensure/build.mjs");

buildOrFail();
