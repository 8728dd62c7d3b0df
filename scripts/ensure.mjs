// Prepares a clone: installs and builds only what is missing or out of date. It runs before dependencies are installed,
// so it has none.
import "./ensure/node-version.mjs";

const { ensureDependencies } = await import("./ensure/dependencies.mjs");
const { ensureBuild } = await import("./ensure/build.mjs");

ensureDependencies();
ensureBuild();
