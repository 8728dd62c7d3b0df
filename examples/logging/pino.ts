// Sends Twinline's log to pino: one line per entry, with its fields.
import type { Logger, LogRecord } from "@twinline/core";
import type { Logger as Pino } from "pino";

/**
 * A logger for `new RelayClient({ logger: pinoLogger(pino()) })`. pino's own level applies too: set `log_level` to
 * `debug` to let pino alone decide.
 */
export function pinoLogger(pino: Pino): Logger {
  const log = pino.child({ component: "twinline" });
  return {
    debug: (line) => log.debug(line),
    info: (line) => log.info(line),
    warn: (line) => log.warn(line),
    error: (line) => log.error(line),
    record({ level, message, area, fields, error, left_out }: LogRecord) {
      // The call's id is a field: `jq 'select(.call_id == "…")'` finds all lines about a call.
      log[level]({ area, ...fields, error, left_out }, message);
    },
  };
}
