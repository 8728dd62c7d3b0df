import type { JSX } from "preact";

import { examples, type Example } from "playground:examples";
import { CopyButton } from "../../../packages/simulator/phone/views/copy-button.js";
import { Icon, type IconName } from "../../../packages/simulator/phone/views/icon.js";
import { theme, voice, type Theme } from "../phone/preferences.js";
import { hasStory, tellStory } from "./platform.js";
import { example, findings, open, source } from "./program.js";
import { isStuck, phase, runProgram, stopProgram } from "./runner.js";
import { goToLine } from "./editor.js";

const nextTheme: Readonly<Record<Theme, Theme>> = {
  system: "light",
  light: "dark",
  dark: "system",
};
const themeIcons: Readonly<Record<Theme, IconName>> = {
  system: "auto",
  light: "sun",
  dark: "moon",
};

/** What runs, and the switches. */
export function Header(): JSX.Element {
  return (
    <header class="header">
      <h1 class="brand">
        <a class="brand-link" href="../index.html">
          <span class="brand-mark">
            <Icon name="call" />
          </span>
          <span class="brand-name">
            Twinline <span class="brand-quiet">playground</span>
          </span>
        </a>
      </h1>
      <Examples />
      <RunButton />
      {hasStory.value && phase.value === "running" && (
        <button type="button" class="button" onClick={tellStory}>
          Again
        </button>
      )}
      <Problems />
      <div class="switches">
        <CopyLink />
        <button
          type="button"
          class="button-quiet"
          aria-pressed={voice.value === "on"}
          onClick={() => (voice.value = voice.value === "on" ? "off" : "on")}
        >
          <Icon name={voice.value === "on" ? "sound" : "mute"} />
          <span class="label-wide">Sound {voice.value}</span>
          <span class="for-ears label-narrow">Sound</span>
        </button>
        <button
          type="button"
          class="button-quiet"
          aria-label={`Appearance: ${theme.value}. Change to ${nextTheme[theme.value]}`}
          title={`Appearance: ${theme.value}`}
          onClick={() => (theme.value = nextTheme[theme.value])}
        >
          <Icon name={themeIcons[theme.value]} />
        </button>
      </div>
    </header>
  );
}

const faces = [
  ["v3", "v3: @twinline/relay-v3"],
  ["v2", "v2: @twinline/compat-v2"],
] as const;

/** Opens an example and runs it. */
function choose(next: Example | undefined): void {
  if (next === undefined) return;
  open(next);
  void runProgram();
}

function Examples(): JSX.Element {
  return (
    <select
      class="examples"
      aria-label="Example"
      value={example.value.id}
      onChange={({ currentTarget }) =>
        choose(examples.find(({ id }) => id === currentTarget.value))
      }
    >
      {faces.map(([face, words]) => (
        <optgroup key={face} label={words}>
          {examples
            .filter((one) => one.face === face)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title} ({face})
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

function RunButton(): JSX.Element {
  const isRunning = phase.value === "running";
  return (
    <div class="run">
      <button
        type="button"
        class="button button-run"
        title="Ctrl+Enter in the editor"
        disabled={phase.value === "starting"}
        onClick={() => void runProgram()}
      >
        <Icon name="play" />
        {isRunning ? "Run again" : "Run"}
      </button>
      <button type="button" class="button" disabled={!isRunning} onClick={() => void stopProgram()}>
        Stop
      </button>
      {isStuck.value && (
        <p class="stuck" role="alert">
          The program does not answer: is there a loop without an end?
        </p>
      )}
    </div>
  );
}

function Problems(): JSX.Element | null {
  const errors = findings.value.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return null;
  const line = source.value.slice(0, first.from).split("\n").length;
  return (
    <button type="button" class="button-quiet problems" onClick={() => goToLine(line)}>
      {errors.length === 1 ? "1 type error" : `${errors.length} type errors`}
    </button>
  );
}

function CopyLink(): JSX.Element {
  // The address is kept up to date a moment after each change.
  return <CopyButton text={() => location.href} what="a link to this program" label="Copy link" />;
}
