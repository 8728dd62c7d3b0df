import { signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import WaveSurfer from "wavesurfer.js";

import type { Span } from "../../src/analysis/call-history.js";
import { clockTime, duration } from "../state/words.js";

/** Where in the session the recording that is open has got to, seconds. */
export const playhead = signal<number | undefined>(undefined);

interface RecordingProps {
  readonly url: string;
  readonly span: Span;
}

/** A recording that plays in place: its waveform, with a cursor to drag. */
export function Recording({ url, span }: RecordingProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const player = useRef<WaveSurfer | undefined>(undefined);
  const playing = useSignal(false);
  const at = useSignal(0);
  const length = useSignal(0);
  const broken = useSignal(false);
  useEffect(() => {
    if (box.current === null) return undefined;
    const colours = getComputedStyle(box.current);
    const wave = WaveSurfer.create({
      container: box.current,
      height: 56,
      waveColor: colours.getPropertyValue("--ink-quiet"),
      progressColor: colours.getPropertyValue("--bar-record"),
      cursorColor: colours.getPropertyValue("--ink"),
      normalize: true,
      dragToSeek: true,
      ...(styleNonce() === "" ? {} : { cspNonce: styleNonce() }),
    });
    wave.on("play", () => (playing.value = true));
    wave.on("pause", () => (playing.value = false));
    wave.on("finish", () => (playing.value = false));
    wave.on("timeupdate", (seconds) => {
      at.value = seconds;
      playhead.value = span.began + seconds;
    });
    wave.on("ready", (seconds) => (length.value = seconds));
    wave.on("error", () => (broken.value = true));
    wave.load(sameOrigin(url)).catch(() => (broken.value = true));
    player.current = wave;
    return () => {
      playhead.value = undefined;
      wave.destroy();
    };
  }, [url]);
  return (
    <div class="recording" role="group" aria-label="Recording">
      <button
        type="button"
        class="button"
        data-repeat
        disabled={broken.value}
        onClick={() => void player.current?.playPause()}
      >
        {playing.value ? "Pause" : "Play"}
      </button>
      <div class="waveform" ref={box} aria-hidden="true" />
      <label class="recording-time">
        <span class="for-ears">Position in the recording</span>
        <input
          type="range"
          min={0}
          max={Math.max(length.value, 0.1)}
          step={0.1}
          value={at.value}
          onInput={({ currentTarget }) => player.current?.setTime(currentTarget.valueAsNumber)}
        />
      </label>
      <span class="quiet number-cell">
        {broken.value
          ? "This recording cannot be played here."
          : `${clockTime(at.value)} of ${duration(length.value || (span.ended ?? span.began) - span.began)}`}
      </span>
    </div>
  );
}

/** By which the page's policy knows a style sheet that a part of the page brings. */
const styleNonce = (): string =>
  document.querySelector<HTMLLinkElement>("link[rel=stylesheet]")?.nonce ?? "";

/** A recording of this simulator is fetched from where the page came from, by whichever name that was. */
function sameOrigin(url: string): string {
  try {
    const { pathname, search, hostname } = new URL(url);
    const isHere =
      /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(hostname) || hostname === location.hostname;
    return isHere ? pathname + search : url;
  } catch {
    return url;
  }
}
