/** What an expression of a legacy program stands for. */
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

/** The result that a blocking method comes back with. */
export type ResultKind = `${Operation}Result`;

/** The action that an asynchronous form comes back with. */
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

/** The packages whose use is legacy use: the original, and the package that its programs move to first. */
export const legacyPackages = ["@signalwire/node", "@twinline/compat-v2"] as const;

/** Whether an import is of a legacy package, or of a file inside it. */
export const isLegacyPackage = (specifier: string): boolean =>
  legacyPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`));

/** Whether an import is of the package that programs move to in the end. */
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

/** The names of what programs take out of a legacy package. */
export const exportedNames: readonly string[] = Object.keys(named);

/** What an export of a legacy package is. */
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

/** What a value is whose type is an export of a legacy package. */
export function kindOfType(name: string): Kind | undefined {
  if (Object.hasOwn(typed, name)) return typed[name];
  const operation = operations.find((one) => name === `${one}Result` || name === `${one}Action`);
  return operation === undefined ? undefined : (name as ResultKind | ActionKind);
}
