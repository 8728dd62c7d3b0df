import { PlayAction } from "../actions/play-action.js";
import type { MediaInput } from "../types/inputs.js";
import type { ActionOptions } from "../types/options.js";
import type { VerbTable } from "../verbs/verb.js";

export type PlayOptions = ActionOptions<"calling.play", "calling.call.play", "play">;

/** Playing. */
export interface PlaybackMethods {
  /**
   * Plays texts, audio files, silence and ringtones, one after another.
   *
   * ```ts
   * const action = await call.play([{ type: "tts", text: "Hello!" }], { volume: 3 });
   * await action.wait();
   * ```
   *
   * @param media what is played, in this order: `{ type: "tts", text }`, `{ type: "audio", url }`,
   *   `{ type: "silence", duration }` (seconds) or `{ type: "ringtone", name }`
   * @param options `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   *   `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. A call that is over is no error: the action is
   *   complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play`, /docs/server-sdks/reference/python/relay/call/play
   */
  play(media: readonly MediaInput[], options?: PlayOptions): Promise<PlayAction>;
  play(options: PlayOptions & { readonly media: readonly MediaInput[] }): Promise<PlayAction>;
}

export const playback: VerbTable<PlaybackMethods> = {
  play: {
    method: "calling.play",
    action: PlayAction,
    positional: ["media"],
    parameters: () => ({ media: { to: "play" } }),
  },
};
