// `npm run build`: builds every package, whether or not something changed.
import "./ensure/node-version.mjs";

const { buildOrFail } = await import("./ensure/build.mjs");

buildOrFail();
