import type { JSX } from "preact";

import { linkState } from "../state/link.js";
import { theme, voice, type Theme } from "../state/preferences.js";
import { host, network } from "../state/session.js";
import { askToNotify, notifications } from "../state/ringing.js";
import { helpIsOpen } from "../state/shortcuts.js";
import { CopyButton } from "./copy-button.js";
import { Icon, type IconName } from "./icon.js";
import { SessionFiles } from "./session-files.js";

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

/** Where the simulator is, who is there, and the switches. */
export function Header(): JSX.Element {
  const isHeard = voice.value === "on";
  return (
    <header class="header">
      <h1 class="brand">
        <span class="brand-mark">
          <Icon name="call" />
        </span>
        <span class="brand-name">
          Twinline <span class="brand-quiet">simulator</span>
        </span>
      </h1>
      <Presence />
      <div class="switches">
        <SessionFiles />
        {notifications.value === "default" && (
          <button type="button" class="button-quiet" onClick={() => void askToNotify()}>
            <Icon name="bell" />
            <span class="label-wide">Notify</span>
            <span class="for-ears label-narrow">Notify of calls</span>
          </button>
        )}
        <button
          type="button"
          class="button-quiet"
          aria-pressed={isHeard}
          onClick={() => (voice.value = isHeard ? "off" : "on")}
        >
          <Icon name={isHeard ? "sound" : "mute"} />
          <span class="label-wide">Voice {voice.value}</span>
          <span class="for-ears label-narrow">Voice</span>
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
        <button
          type="button"
          class="button-quiet"
          aria-label="Keys"
          title="Keys (?)"
          onClick={() => (helpIsOpen.value = true)}
        >
          ?
        </button>
      </div>
    </header>
  );
}

const absent = {
  connecting: "Connecting…",
  lost: "The simulator is gone. Trying again…",
  none: "No simulator behind this page: open a session",
} as const;

function Presence(): JSX.Element {
  const state = linkState.value;
  if (state !== "open") {
    return (
      <p class={state === "lost" ? "presence presence-lost" : "presence"} role="status">
        {absent[state]}
      </p>
    );
  }
  const count = network.value.clients.length;
  const clients = count === 1 ? "1 client" : `${count === 0 ? "No" : count} clients`;
  return (
    <p class={count === 0 ? "presence" : "presence presence-here"}>
      <span>{clients}</span>
      <code class="address">{host.value}</code>
      <CopyButton text={host.value} what="the address" />
    </p>
  );
}
