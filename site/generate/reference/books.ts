import type { PackageName } from "./program.js";

/** A page of the reference and what it describes: names of exports, or a test of them. */
export interface PagePlan {
  /** Below `reference/<package>/`, without `.md`. */
  readonly page: string;
  readonly title: string;
  readonly about?: string;
  readonly names: readonly (string | RegExp)[];
  /** Names of types that only put others together, such as the methods of a class: they are described there. */
  readonly silent?: readonly (string | RegExp)[];
  /** Whether each method with a row gets its own page. */
  readonly pagePerMethod?: true;
}

export interface Book {
  readonly title: string;
  readonly about: string;
  readonly pages: readonly PagePlan[];
}

/**
 * The pages of each package, as the documents of its API divide them. An export is described on the first
 * page that names it; what no page names stands on the page `types`.
 */
export const books: Readonly<Record<PackageName, Book>> = {
  "relay-v3": {
    title: "v3",
    about:
      "`@twinline/relay-v3`: calls are objects with methods; what takes time returns an action that you wait for, steer, stop or leave.",
    pages: [
      {
        page: "relay-client",
        title: "RelayClient",
        names: ["RelayClient", "RelayClientOptions", "RunOptions", "DialOptions", /Handler$/],
      },
      {
        page: "call/",
        title: "Call",
        names: ["Call", "CallDevice", "CallStateName", "WaitForOptions", "CallEventName"],
        silent: [/Methods$/],
        pagePerMethod: true,
      },
      {
        page: "actions/",
        title: "Actions",
        names: ["Action", "WaitArgument", "WaitLimits", "FinalEvent"],
      },
      { page: "actions/play-action", title: "PlayAction", names: ["PlayAction"] },
      { page: "actions/record-action", title: "RecordAction", names: ["RecordAction"] },
      { page: "actions/collect-action", title: "CollectAction", names: ["CollectAction"] },
      {
        page: "actions/standalone-collect-action",
        title: "StandaloneCollectAction",
        names: ["StandaloneCollectAction"],
      },
      { page: "actions/detect-action", title: "DetectAction", names: ["DetectAction"] },
      { page: "actions/fax-action", title: "FaxAction", names: ["FaxAction"] },
      { page: "actions/pay-action", title: "PayAction", names: ["PayAction"] },
      { page: "actions/tap-action", title: "TapAction", names: ["TapAction"] },
      { page: "actions/stream-action", title: "StreamAction", names: ["StreamAction"] },
      { page: "actions/transcribe-action", title: "TranscribeAction", names: ["TranscribeAction"] },
      { page: "actions/ai-action", title: "AIAction", names: ["AIAction"] },
      { page: "message", title: "Message", names: [/Message/] },
      {
        page: "events",
        title: "Events",
        names: [
          "RelayEvent",
          "parse_event",
          /Event$/,
          /^Event/,
          /Result$/,
          "CollectedInput",
          "ParamsOf",
        ],
      },
      { page: "constants", title: "Constants", names: [/^[A-Z][A-Z_0-9]+$/] },
    ],
  },
  "compat-v2": {
    title: "v2",
    about:
      "`@twinline/compat-v2`: the legacy API, in its Python and its Node dialect. What takes time is waited for and returns a result; its `_async` form returns an action.",
    pages: [
      {
        page: "client",
        title: "Relay.Client",
        names: [
          "Client",
          "ClientOptions",
          "ClientEvents",
          "SharedSession",
          "ShutdownOptions",
          "ClientLogger",
        ],
      },
      {
        page: "consumer",
        title: "Relay.Consumer",
        names: ["Consumer", /^Consumer/, "TaskMessage"],
      },
      {
        page: "calling",
        title: "Relay.Calling",
        names: ["Calling", "DialPlan", "DialDevice", "ConnectDevice", "Steps"],
      },
      {
        page: "call",
        title: "Relay.Calling.Call",
        names: ["Call", "CallEventName", "CallEvents", "NodeCallEvents"],
        silent: ["RelayCall"],
      },
      { page: "results", title: "Results", names: ["Result", "ControlResult", /Result$/] },
      { page: "actions", title: "Actions", names: ["Action", "StoppableAction", /Action$/] },
      {
        page: "messaging",
        title: "Relay.Messaging",
        names: ["Messaging", /Message/, "SendResult"],
      },
      { page: "task", title: "Relay.Task", names: ["Task", "TaskOptions", "Tasking"] },
      { page: "event", title: "Relay.Event", names: ["Event"] },
      {
        page: "node",
        title: "The dialect of Node",
        about: "The names of `@signalwire/node` 2.6, with its habits.",
        names: ["RelayClient", "RelayConsumer", "RelayConsumerOptions", /^RestClient/, "VERSION"],
      },
    ],
  },
  core: {
    title: "core",
    about:
      "`@twinline/core`: what both APIs stand on: the session that clients may share, the errors, logging, recordings of what happened.",
    pages: [
      {
        page: "session",
        title: "Session",
        names: ["Session", /^Session/, "SecretSource", "RequestOptions", "Result", "WireEvent"],
      },
      { page: "errors", title: "Errors", names: ["RelayError", /Error$/, "RelayErrorDetails"] },
      { page: "logging", title: "Logging", names: ["consoleLogger", "Logger", /^Log/] },
      { page: "health", title: "Health", names: [/[hH]ealth/] },
      {
        page: "recording",
        title: "Recording",
        names: [/[rR]ecord(Session|ing)/, /Capture|captureTrouble/],
      },
      { page: "tracing", title: "Tracing", names: [/^Trace/, "WireFrame"] },
      {
        page: "transport",
        title: "Sockets and clocks",
        names: [/^Socket/, /[cC]lock$/, /^Timer/, "Ids"],
      },
    ],
  },
  simulator: {
    title: "simulator",
    about:
      "`@twinline/simulator`: a RELAY platform on this machine, with scripted people, a clock that can be virtual, and faults.",
    pages: [
      {
        page: "simulator",
        title: "Simulator",
        names: [
          "startSimulator",
          "Simulator",
          /SimulatorOptions$/,
          /Inbound/,
          "LiveCall",
          "Unexpected",
          "UnexpectedError",
          "CallState",
        ],
      },
      {
        page: "people",
        title: "People",
        names: [
          "Person",
          "PersonError",
          "Behaviour",
          "answers",
          "answers_after",
          "busy",
          "fax_machine",
          "no_answer",
          "rejects",
          "voicemail",
          "FaxMachineOptions",
          "VoicemailOptions",
          "HearsOptions",
          "Heard",
          "SoundKind",
          "Fax",
        ],
      },
      {
        page: "faults",
        title: "Frames and faults",
        names: [/Fault/, /Frame/, "PassingFrame", "Verdict", "RequestFailure", "Direction"],
      },
      {
        page: "recording",
        title: "Recording and replay",
        names: [/Session$/, /Record/, /Replay/, "FrameSource"],
      },
      { page: "clocks", title: "Clocks", names: [/Clock/, "TimerKind", "ActivitySource"] },
      { page: "notes", title: "Notes", names: [/Note$/] },
    ],
  },
  otel: {
    title: "otel",
    about:
      "`@twinline/otel`: OpenTelemetry traces, metrics and logs of calls, operations and requests.",
    pages: [],
  },
};
