// Makes a clone ready to run: installs and builds what is missing or out of date, and nothing else.
// Needs no dependency itself, for it runs before there are any.
import "./ensure/node-version.mjs";

const { ensureDependencies } = await import("./ensure/dependencies.mjs");
const { ensureBuild } = await import("./ensure/build.mjs");

ensureDependencies();
ensureBuild();
