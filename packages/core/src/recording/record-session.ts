import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { createWriteStream, writeFileSync, type WriteStream } from "node:fs";
import { finished } from "node:stream/promises";

import { documentedOptions } from "../arguments/options.js";
import { checkNumber, sizeRange } from "../limits/limits.js";
import type { Session } from "../session/session.js";
import type { WireFrame } from "../trace/wire-frame.js";
import { withoutContent } from "./content.js";
import { headingLine, lineOf } from "./recorded-frame.js";

/** Options of a recording. */
export interface RecordingOptions {
  /**
   * The maximum size of the file in bytes, 1 to 536,870,912. After that, recording stops with a warning. Default
   * 50,000,000.
   */
  readonly max_bytes?: number | undefined;
  /**
   * Whether to record what people said, keyed and wrote. Default false: it is `***`. A replay or a test needs it if
   * your app acts on it.
   */
  readonly content?: boolean | undefined;
}

const optionTypes = {
  max_bytes: ["number"],
  content: ["boolean"],
} as const satisfies Record<keyof RecordingOptions, readonly string[]>;

/** A running recording. */
export interface Recording extends AsyncDisposable {
  readonly file: string;
  /** The number of recorded frames. */
  readonly frames: number;
  /** True once the file has reached its maximum size. */
  readonly full: boolean;
  /**
   * Stops the recording. Resolves when the file is complete.
   *
   * @throws if the file could not be written
   */
  stop(): Promise<void>;
}

const where = "recordSession()";

/**
 * Records every frame of a session from now on. The simulator's desk opens the file, `startReplay` plays the platform's
 * side of it to your app, and `twinline-simulator test` turns its calls into tests. The format is NDJSON, with one
 * frame per line. Credentials are `***`; phone numbers are included. To replay the recording, start it before the
 * client connects.
 *
 * ```ts
 * await using recording = recordSession(client, "session.ndjson", { max_bytes: 10_000_000 });
 * ```
 *
 * @param client a client of either API, or a session
 * @param file the path of the file, which is overwritten
 * @param options see {@link RecordingOptions}
 * @throws {RelayParamError} if an option is unknown, of the wrong type or out of range
 * @throws if the file cannot be opened
 */
export function recordSession(
  client: Session | { readonly session: Session },
  file: string,
  options: RecordingOptions = {},
): Recording {
  const given = documentedOptions(where, options, optionTypes) as RecordingOptions;
  const limit = checkNumber(where, "max_bytes", given.max_bytes ?? 50_000_000, sizeRange);
  const session = "session" in client ? client.session : client;
  return new RunningRecording(session, file, limit, given.content ?? false);
}

class RunningRecording implements Recording {
  readonly file: string;
  frames = 0;
  full = false;
  readonly #session: Session;
  readonly #limit: number;
  readonly #content: boolean;
  readonly #stream: WriteStream;
  readonly #over: Promise<void>;
  #bytes = headingLine.length;

  constructor(session: Session, file: string, limit: number, content: boolean) {
    this.#session = session;
    this.file = file;
    this.#limit = limit;
    this.#content = content;
    // Write at once, so that a wrong path fails here and not later.
    writeFileSync(file, headingLine);
    this.#stream = createWriteStream(file, { flags: "a" });
    this.#over = finished(this.#stream);
    // `stop` awaits this; until then, a failure must not end the process.
    this.#over.catch(() => undefined);
    subscribe("twinline:frame", this.#record);
  }

  async stop(): Promise<void> {
    unsubscribe("twinline:frame", this.#record);
    this.#stream.end();
    await this.#over;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  readonly #record = (message: unknown): void => {
    const frame = message as WireFrame;
    if (frame.session !== this.#session || this.full) return;
    const line = lineOf(this.#visible(frame));
    const size = Buffer.byteLength(line);
    if (this.#bytes + size > this.#limit) return this.#fill();
    this.#bytes += size;
    this.frames += 1;
    this.#stream.write(line);
  };

  #visible(frame: WireFrame): ReturnType<WireFrame["toJSON"]> {
    const line = frame.toJSON();
    return this.#content ? line : { ...line, message: withoutContent(line.message) };
  }

  #fill(): void {
    this.full = true;
    unsubscribe("twinline:frame", this.#record);
    this.#session.log.warn(
      `recordSession: ${this.file} has reached max_bytes (${this.#limit}); nothing more is recorded`,
    );
  }
}
