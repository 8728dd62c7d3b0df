import type { Kind, Operation } from "./kinds.js";

/** One method of the legacy call. */
export interface LegacyMethod {
  /** The spelling of the legacy Node SDK. */
  readonly name: string;
  readonly operation: Operation;
  /** Whether it returns an action instead of a result. */
  readonly isAsync: boolean;
  /** Its options; undefined if it accepts anything, or no options. */
  readonly options?: readonly string[];
}

const machine = [
  "timeout",
  "wait_for_beep",
  "initial_timeout",
  "end_silence_timeout",
  "machine_voice_threshold",
  "machine_words_threshold",
];
const collecting = [
  "type",
  "prompt_type",
  "initial_timeout",
  "digits_max",
  "digits_terminators",
  "digits_timeout",
  "end_silence_timeout",
  "speech_timeout",
  "speech_language",
  "speech_hints",
  "partial_results",
  "volume",
  "digits",
  "speech",
  "media",
  "prompt_type",
];

const rows: readonly (readonly [string, Operation, (readonly string[])?])[] = [
  ["play", "Play"],
  ["playTTS", "Play", ["text", "language", "gender", "volume"]],
  ["playAudio", "Play", ["url", "volume"]],
  ["playSilence", "Play"],
  ["playRingtone", "Play", ["name", "duration", "volume"]],
  ["prompt", "Prompt", [...collecting, "media"]],
  ["promptTTS", "Prompt", [...collecting, "text", "language", "gender"]],
  ["promptAudio", "Prompt", [...collecting, "url"]],
  ["promptRingtone", "Prompt", [...collecting, "name", "duration"]],
  [
    "record",
    "Record",
    [
      "audio",
      "type",
      "beep",
      "format",
      "record_format",
      "stereo",
      "direction",
      "initial_timeout",
      "end_silence_timeout",
      "terminators",
    ],
  ],
  ["detect", "Detect", ["type", "detect_type", ...machine, "tone", "digits"]],
  ["detectAnsweringMachine", "Detect", ["type", ...machine]],
  ["amd", "Detect", ["type", ...machine]],
  ["detectHuman", "Detect", ["type", ...machine]],
  ["detectMachine", "Detect", ["type", ...machine]],
  ["detectFax", "Detect", ["tone", "timeout"]],
  ["detectDigit", "Detect", ["digits", "timeout"]],
  ["faxReceive", "Fax"],
  ["faxSend", "Fax"],
  ["tap", "Tap"],
  ["sendDigits", "SendDigits"],
  ["connect", "Connect"],
  ["refer", "Refer"],
];

const blocking: readonly (readonly [string, Operation])[] = [
  ["dial", "Dial"],
  ["answer", "Answer"],
  ["hangup", "Hangup"],
  ["disconnect", "Disconnect"],
  ["pass", "Pass"],
];

const all: readonly LegacyMethod[] = [
  ...blocking.map(([name, operation]) => ({ name, operation, isAsync: false })),
  ...rows.flatMap(([name, operation, options]) => [
    { name, operation, isAsync: false, ...(options && { options }) },
    { name: `${name}Async`, operation, isAsync: true, ...(options && { options }) },
  ]),
];

/** Normalizes the spelling of a name: `play_tts`, `playTTS` and `playTts` become the same. */
export const plain = (name: string): string => name.replaceAll("_", "").toLowerCase();

const byName: ReadonlyMap<string, LegacyMethod> = new Map(
  all.map((method) => [plain(method.name), method]),
);

/** A method of the legacy call, in any of its spellings. */
export const legacyMethod = (name: string): LegacyMethod | undefined => byName.get(plain(name));

/** `waitFor` and its variants: what they wait for, or undefined if that is an argument. */
export const waits: ReadonlyMap<string, string | undefined> = new Map([
  ["waitfor", undefined],
  ["waitforringing", "ringing"],
  ["waitforanswered", "answered"],
  ["waitforending", "ending"],
  ["waitforended", "ended"],
]);

/** Methods that only a legacy call has: a parameter with one of them is a call. */
export const tellingMethods: ReadonlySet<string> = new Set(
  [...all.map(({ name }) => name), "waitForAnswered", "waitForEnded"]
    .filter((name) => /^(play|prompt|detect|fax|amd)[A-Z]|Async$|^waitFor/.test(name))
    .filter((name) => !["playAsync", "recordAsync", "connectAsync"].includes(name))
    .map(plain),
);

/** Methods of version 1, with their names in version 2. */
export const firstVersion: Readonly<Record<string, string>> = {
  begin: "dial",
  playMedia: "playAsync",
  playMediaAndCollect: "promptAsync",
  playTTSAndCollect: "promptTTSAsync",
  playAudioAndCollect: "promptAudioAsync",
};

const members: Partial<Record<Kind, Readonly<Record<string, Kind>>>> = {
  Consumer: { client: "Client" },
  Client: { calling: "Calling", messaging: "Messaging", tasking: "Tasking" },
  Call: { peer: "Call" },
  DialResult: { call: "Call" },
  ConnectResult: { call: "Call" },
};

/** The kind of a property of a legacy object, if it is a legacy object too. */
export function memberOf(kind: Kind, name: string): Kind | undefined {
  const known = members[kind];
  if (known !== undefined && Object.hasOwn(known, name)) return known[name];
  if (kind.endsWith("Action") && name === "result") return kind.replace("Action", "Result") as Kind;
  if (kind.endsWith("Result") && name === "event") return "Event";
  return undefined;
}

/** The kind of the return value of a legacy method. */
export function returnOf(kind: Kind, name: string): Kind | undefined {
  const key = plain(name);
  if (kind === "Call") {
    if (key === "on" || key === "off") return "Call";
    const method = byName.get(key) ?? byName.get(plain(firstVersion[name] ?? ""));
    if (method === undefined) return undefined;
    return `${method.operation}${method.isAsync ? "Action" : "Result"}`;
  }
  if (kind === "Calling" && key === "newcall") return "Call";
  if (kind === "Calling" && key === "dial") return "DialResult";
  if (kind === "Messaging" && key === "send") return "SendResult";
  if ((kind === "Client" || kind === "Consumer") && (key === "on" || key === "off")) return kind;
  if (kind.endsWith("Action") && ["stop", "pause", "resume", "volume"].includes(key)) {
    return "ControlResult";
  }
  return undefined;
}

/** The hooks of a consumer, with their arguments. */
export const hooks: ReadonlyMap<string, { readonly name: string; readonly gets?: Kind }> = new Map(
  [
    { name: "onIncomingCall", gets: "Call" as const },
    { name: "onIncomingMessage", gets: "Message" as const },
    { name: "onMessageStateChange", gets: "MessageState" as const },
    { name: "onTask" },
    { name: "setup", gets: "Consumer" as const },
    { name: "ready", gets: "Consumer" as const },
    { name: "teardown", gets: "Consumer" as const },
  ].map((hook) => [plain(hook.name), hook]),
);

/** The argument of a subscription's callback: `calling.onReceive(contexts, callback)`. */
export function givenTo(kind: Kind, method: string): Kind | undefined {
  const key = plain(method);
  if (kind === "Calling" && (key === "onreceive" || key === "oninbound")) return "Call";
  if (kind === "Messaging" && key === "onreceive") return "Message";
  if (kind === "Messaging" && key === "onstatechange") return "MessageState";
  return undefined;
}
