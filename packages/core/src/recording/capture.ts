import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";

import { documentedOptions } from "../arguments/options.js";
import { RelayParamError } from "../errors/errors.js";
import { checkNumber, countRange } from "../limits/limits.js";
import type { Session } from "../session/session.js";
import type { TraceMessages } from "../trace/channels.js";
import { isFault, outcomeOf } from "../trace/operation-outcome.js";
import type { WireFrame } from "../trace/wire-frame.js";
import { CallFrames } from "./call-frames.js";
import { withoutContent } from "./content.js";
import { headingLine, lineOf } from "./recorded-frame.js";

/** How much to keep of each call, and where to write it when something fails. */
export interface CaptureOptions {
  /** The folder for the files, which is created if necessary. */
  readonly directory: string;
  /** The number of frames to keep per call, 1 to 1,000,000. Older ones are dropped. Default 200. */
  readonly frames?: number | undefined;
  /** The number of calls to keep frames of, 1 to 1,000,000. Older ones are dropped. Default 1000. */
  readonly calls?: number | undefined;
  /**
   * The maximum number of files, 1 to 1,000,000. After that, one warning is logged and no more files are written.
   * Default 100.
   */
  readonly files?: number | undefined;
  /** Whether to include what people said, keyed and wrote. Default false: it is `***`. */
  readonly content?: boolean | undefined;
}

const optionTypes = {
  directory: ["string"],
  frames: ["number"],
  calls: ["number"],
  files: ["number"],
  content: ["boolean"],
} as const satisfies Record<keyof CaptureOptions, readonly string[]>;

/** A running capture. */
export interface Capture extends AsyncDisposable {
  /** The written files, oldest first. */
  readonly files: readonly string[];
  /** Stops the capture. Resolves when all files are written. */
  stop(): Promise<void>;
}

const where = "captureTrouble()";

/**
 * Keeps the latest frames of each call in memory. When an operation is refused, fails, or is lost with the session, it
 * writes the frames of its call to a file. The file is a recorded session: the simulator's desk opens it, and
 * `readSession` reads it. Secrets are `***`; phone numbers are included.
 *
 * ```ts
 * const capture = captureTrouble(client.session, { directory: "trouble" });
 * ```
 *
 * @param session the session whose calls to capture
 * @param options see {@link CaptureOptions}
 * @throws {RelayParamError} if an option is unknown, of the wrong type or out of range
 * @throws if the folder cannot be created
 */
export function captureTrouble(session: Session, options: CaptureOptions): Capture {
  const given = documentedOptions(where, options, optionTypes) as Partial<CaptureOptions>;
  const { directory } = given;
  if (directory === undefined || directory === "") {
    throw new RelayParamError(`${where}: directory is missing; name a folder for the files`, {
      path: "directory",
    });
  }
  return new RunningCapture(session, { ...given, directory });
}

class RunningCapture implements Capture {
  readonly files: string[] = [];
  readonly #session: Session;
  readonly #options: Required<{
    [Name in keyof CaptureOptions]: NonNullable<CaptureOptions[Name]>;
  }>;
  readonly #calls: CallFrames;
  readonly #writing = new Set<Promise<void>>();
  /** Calls whose frames are written at the end of this turn. */
  readonly #due = new Set<string>();

  constructor(session: Session, options: CaptureOptions) {
    const count = (name: "frames" | "calls" | "files", fallback: number): number =>
      checkNumber(where, name, options[name] ?? fallback, countRange);
    this.#session = session;
    this.#options = {
      directory: path.resolve(options.directory),
      frames: count("frames", 200),
      calls: count("calls", 1000),
      files: count("files", 100),
      content: options.content ?? false,
    };
    this.#calls = new CallFrames(this.#options.frames, this.#options.calls);
    mkdirSync(this.#options.directory, { recursive: true });
    subscribe("twinline:frame", this.#frame);
    subscribe("twinline:operation", this.#operation);
    subscribe("twinline:call", this.#call);
  }

  async stop(): Promise<void> {
    unsubscribe("twinline:frame", this.#frame);
    unsubscribe("twinline:operation", this.#operation);
    unsubscribe("twinline:call", this.#call);
    this.#calls.clear();
    await Promise.all(this.#writing);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  readonly #frame = (message: unknown): void => {
    const frame = message as WireFrame;
    if (frame.session === this.#session) this.#calls.add(frame);
  };

  readonly #call = (message: unknown): void => {
    const { session, call_id, phase } = message as TraceMessages["twinline:call"];
    if (session === this.#session && phase === "released") this.#calls.end(call_id);
  };

  readonly #operation = (message: unknown): void => {
    const operation = message as TraceMessages["twinline:operation"];
    const outcome = outcomeOf(operation);
    if (operation.session !== this.#session || !isFault(outcome)) return;
    const { call_id } = operation;
    if (this.#due.has(call_id)) return;
    this.#due.add(call_id);
    const frames = this.#calls.of(call_id);
    const written = new Promise<void>((resolve) => {
      // Frames of the same turn belong to it: the acknowledgement, the end of the call.
      setImmediate(() => {
        this.#due.delete(call_id);
        resolve(this.#write(operation, outcome, [...frames]));
      });
    });
    this.#writing.add(written);
    void written.finally(() => this.#writing.delete(written));
  };

  async #write(
    { call_id, method, control_id, error }: TraceMessages["twinline:operation"],
    outcome: string,
    frames: readonly WireFrame[],
  ): Promise<void> {
    const { directory, files, content } = this.#options;
    const log = this.#session.log.area("calls");
    const fields = { call_id, method, control_id };
    const number = this.files.length + 1;
    if (number > files) {
      log.debug(`${method} failed; the maximum of ${files} captures has been written`, fields);
      return;
    }
    const file = path.join(directory, `${number}-${call_id.replaceAll(/[^\w-]/g, "_")}.ndjson`);
    this.files.push(file);
    const lines = frames.map((frame) => {
      const line = frame.toJSON();
      return lineOf(content ? line : { ...line, message: withoutContent(line.message) });
    });
    const detail = [outcome, error?.name, control_id].filter(Boolean).join(", ");
    // As the simulator notes what was made to go wrong, so that its desk shows where this was.
    const note = { is: "disturbance", what: method, detail };
    const last = `${JSON.stringify({ at: frames.at(-1)?.at ?? 0, note })}\n`;
    try {
      await writeFile(file, headingLine + lines.join("") + last, { flag: "wx" });
      const most = number === files ? `; it is the last one (files: ${files})` : "";
      log.warn(
        `${method} failed (${outcome}): the frames of the call are in ${file}${most}`,
        fields,
      );
    } catch (failure) {
      log.error(`The frames of a call could not be written to ${file}`, failure, fields);
    }
  }
}
