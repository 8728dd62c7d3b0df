// Twinline's log in pino: one line for a fact, its fields beside the words.
import type { Logger, LogRecord } from "@twinline/core";
import type { Logger as Pino } from "pino";

/**
 * A logger for `new RelayClient({ logger: pinoLogger(pino()) })`. The levels of pino decide too: leave
 * `log_level` at `debug` to let pino decide alone.
 */
export function pinoLogger(pino: Pino): Logger {
  const log = pino.child({ component: "twinline" });
  return {
    debug: (line) => log.debug(line),
    info: (line) => log.info(line),
    warn: (line) => log.warn(line),
    error: (line) => log.error(line),
    record({ level, message, area, fields, error, left_out }: LogRecord) {
      // The call's id is a field: `jq 'select(.call_id == "…")'` finds all that is said about a call.
      log[level]({ area, ...fields, error, left_out }, message);
    },
  };
}
