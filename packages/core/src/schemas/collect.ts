import type { Clause } from "../protocol/row.js";
import { choice, decimal, flag, list, object, optional, seconds, string } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { gain, volume } from "./play.js";
import { Collect, CollectDigits, CollectSpeech } from "./types/collect.js";
import { statusUrl } from "./types/common.js";
import { Media } from "./types/media.js";

// A result completes it, unless the result is partial or the collection continues.
const collected: Clause[] = [
  isOneOf("state", "finished", "error", "no_input", "no_match"),
  {
    path: "result.type",
    in: ["digit", "speech", "no_input", "no_match", "error", "finished"],
    unless: [
      { path: "final", equals: false },
      { path: "state", equals: "collecting" },
    ],
  },
];

export const collect = {
  "calling.collect": operation({
    about: "Collects pressed keys or speech.",
    params: {
      digits: optional(CollectDigits),
      speech: optional(CollectSpeech),
      initial_timeout: optional(seconds("How long to wait for the first input.", { default: 4 })),
      partial_results: optional(
        flag("Report partial results during recognition.", { default: false }),
      ),
      continuous: optional(
        flag("Keep collecting after a result, until stopped.", { default: false }),
      ),
      continue: optional(flag("Used by the platform itself; leave it out.")),
      send_start_of_input: optional(flag("Report the first key or sound.", { default: false })),
      start_input_timers: optional(
        flag(
          "Start `initial_timeout` at once, rather than on `calling.collect.start_input_timers`.",
          { default: false },
        ),
      ),
      status_url: statusUrl,
    },
    requireAny: ["digits", "speech"],
    tracking: until("calling.call.collect", ...collected),
    subcommands: ["calling.collect.stop", "calling.collect.start_input_timers"],
  }),
  "calling.collect.stop": subcommand("calling.collect", "Stops the collection."),
  "calling.collect.start_input_timers": subcommand(
    "calling.collect",
    "Starts `initial_timeout`. Also works for `calling.play_and_collect`.",
  ),
  "calling.play_and_collect": operation({
    about:
      "Plays a prompt and collects the answer. Also sends `calling.call.play` events, which do not complete it.",
    params: {
      play: list(Media, "The prompt."),
      collect: Collect,
      volume,
      status_url: statusUrl,
    },
    tracking: until("calling.call.collect", ...collected),
    subcommands: [
      "calling.play_and_collect.stop",
      "calling.play_and_collect.volume",
      "calling.collect.start_input_timers",
    ],
  }),
  "calling.play_and_collect.stop": subcommand(
    "calling.play_and_collect",
    "Stops the prompt and the collection.",
  ),
  "calling.play_and_collect.volume": subcommand(
    "calling.play_and_collect",
    "Changes the volume of the prompt.",
    {
      volume: gain("Volume relative to the original."),
    },
  ),
};

export const collectEvents = {
  "calling.call.collect": operationEvent(
    "Input has arrived, or the state of a collection has changed.",
    {
      result: optional(
        object(
          {
            type: string(
              "`digit`, `speech`, `no_input`, `no_match`, `error`, `start_of_input` or `finished`.",
            ),
            params: optional(
              object(
                {
                  digits: optional(string("The digits; only with `digit`.")),
                  terminator: optional(string("The key that ended the input; only with `digit`.")),
                  text: optional(string("What was said; only with `speech`.")),
                  confidence: optional(
                    decimal("Confidence of the recognition, 0 to 100; only with `speech`."),
                  ),
                },
                "The input; only with `digit` and `speech`.",
              ),
            ),
          },
          "What was collected.",
        ),
      ),
      final: optional(flag("False for a partial result.")),
      state: optional(
        choice(["collecting", "finished", "error"], "The state; only with `continuous`."),
      ),
    },
  ),
};
