/** The kinds of objects in a legacy program. */
export type Kind =
  | "Sdk"
  | "ConsumerClass"
  | "ClientClass"
  | "TaskClass"
  | "RestClass"
  | "CallClass"
  | "Consumer"
  | "Client"
  | "Calling"
  | "Messaging"
  | "Tasking"
  | "Task"
  | "Rest"
  | "Call"
  | "Message"
  | "MessageState"
  | "SendResult"
  | "EventParams"
  | "Event"
  | "ControlResult"
  | ResultKind
  | ActionKind;

/** The result of a blocking method. */
export type ResultKind = `${Operation}Result`;

/** The action of an asynchronous method. */
export type ActionKind = `${Operation}Action`;

export type Operation =
  | "Dial"
  | "Answer"
  | "Hangup"
  | "Disconnect"
  | "Pass"
  | "Connect"
  | "Play"
  | "Prompt"
  | "Record"
  | "Detect"
  | "Fax"
  | "Tap"
  | "SendDigits"
  | "Refer";

export const operations: readonly Operation[] = [
  "Dial",
  "Answer",
  "Hangup",
  "Disconnect",
  "Pass",
  "Connect",
  "Play",
  "Prompt",
  "Record",
  "Detect",
  "Fax",
  "Tap",
  "SendDigits",
  "Refer",
];

export const isResult = (kind: Kind): kind is ResultKind =>
  kind.endsWith("Result") && kind !== "SendResult" && kind !== "ControlResult";

export const isAction = (kind: Kind): kind is ActionKind => kind.endsWith("Action");

export const operationOf = (kind: ResultKind | ActionKind): Operation =>
  kind.replace(/(Result|Action)$/, "") as Operation;

/** The legacy packages: the original, and the package that its programs move to first. */
export const legacyPackages = ["@signalwire/node", "@twinline/compat-v2"] as const;

/** Whether an import is from a legacy package, or from a file inside it. */
export const isLegacyPackage = (specifier: string): boolean =>
  legacyPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`));

/** Whether an import is from the package that programs finally move to. */
export const isModernPackage = (specifier: string): boolean =>
  specifier === "@twinline/relay-v3" || specifier.startsWith("@twinline/relay-v3/");

const named: Readonly<Record<string, Kind>> = {
  RelayConsumer: "ConsumerClass",
  Consumer: "ConsumerClass",
  RelayClient: "ClientClass",
  Client: "ClientClass",
  Task: "TaskClass",
  RestClient: "RestClass",
  Call: "CallClass",
};

/** The names that programs import from a legacy package. */
export const exportedNames: readonly string[] = Object.keys(named);

/** The kind of an export of a legacy package. */
export const kindOfExport = (name: string): Kind | undefined =>
  Object.hasOwn(named, name) ? named[name] : undefined;

const typed: Readonly<Record<string, Kind>> = {
  RelayConsumer: "Consumer",
  Consumer: "Consumer",
  RelayClient: "Client",
  Client: "Client",
  Task: "Task",
  Call: "Call",
  RelayCall: "Call",
  ICall: "Call",
  Message: "Message",
  IMessage: "Message",
  SendResult: "SendResult",
};

/** The kind of a value whose type is an export of a legacy package. */
export function kindOfType(name: string): Kind | undefined {
  if (Object.hasOwn(typed, name)) return typed[name];
  const operation = operations.find((one) => name === `${one}Result` || name === `${one}Action`);
  return operation === undefined ? undefined : (name as ResultKind | ActionKind);
}
