export { TwinlineInstrumentation } from "./instrumentation.js";
export { type InstrumentationOptions } from "./options.js";
export { attributeNames, metricNames } from "./names.js";
