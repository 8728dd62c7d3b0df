// Sends Twinline's log to winston: one line per entry, with its fields.
import type { Logger, LogRecord } from "@twinline/core";
import type { Logger as Winston } from "winston";

/** A logger for `new Consumer({ logger: winstonLogger(createLogger(…)) })`. */
export function winstonLogger(winston: Winston): Logger {
  const log = winston.child({ component: "twinline" });
  return {
    debug: (line) => log.debug(line),
    info: (line) => log.info(line),
    warn: (line) => log.warn(line),
    error: (line) => log.error(line),
    record({ level, message, area, fields, error, left_out }: LogRecord) {
      log.log(level, message, { area, ...fields, error, left_out });
    },
  };
}
