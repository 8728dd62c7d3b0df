import path from "node:path";

import type { CatalogueData } from "../../../packages/core/src/protocol/row.js";
import { rows } from "../../../packages/relay-v3/src/methods/call-methods.js";
import { rules } from "../../../packages/relay-v3/src/common/rules.js";
import { pascal } from "../types-file.js";
import { InputTypes, type InputNames } from "./input-types.js";
import { OptionTypes } from "./option-types.js";
import { membersOf } from "./source-interface.js";
import { SpelledInterfaces, type Field } from "./spelled.js";

const head = `// Generated from the catalogue, the rows of the methods and the interfaces named below by \`npm run generate\`.
// Do not edit.
import type { SessionOptions } from "@twinline/core";

import type { DocumentedClientOptions } from "../client/client-options.js";
import type { DialFields } from "../client/dialer.js";
import type { FinalEvents } from "../events/events.generated.js";
import type { SendFields } from "../messages/mailbox.js";
import type { CompletionOption } from "./options.js";

`;

/** The names of the catalogue's shared types in this API. */
const inputNames: Readonly<Record<string, InputNames>> = {
  Media: { type: "MediaInput", form: "Medium" },
  Device: { type: "DeviceInput", form: "Device", forms: { call: "LiveCallDevice" } },
  ConnectDevice: { type: "ConnectDeviceInput", form: "ConnectDevice" },
  Collect: { type: "CollectInput" },
  CollectDigits: { type: "DigitsInput" },
  CollectSpeech: { type: "SpeechInput" },
  RecordAudio: { type: "RecordInput" },
  Detect: { type: "DetectInput", form: "Detector" },
  ReferDevice: { type: "ReferDeviceInput", form: "ReferDevice" },
  TapConfig: { type: "TapInput", form: "Tap" },
  TapDevice: { type: "TapDeviceInput", form: "TapDevice" },
  ConferenceStream: { type: "ConferenceStreamInput" },
  PayPrompt: { type: "PayPromptInput" },
  LiveTranscribeAction: { type: "LiveTranscribeInput" },
  LiveTranslateAction: { type: "LiveTranslateInput" },
  AiPrompt: { type: "AiPromptInput" },
  AiFunction: { type: "AiFunctionInput" },
  AiSwaig: { type: "AiSwaigInput" },
  AiLanguage: { type: "AiLanguageInput" },
  AiPronunciation: { type: "AiPronunciationInput" },
  AiSettings: { type: "AiSettingsInput" },
};

interface Row {
  readonly method: string;
  readonly action?: unknown;
  readonly positional?: readonly string[];
  readonly made?: readonly string[];
}

/** The interfaces of everything that apps pass to the v3 API. @param root the root directory of the repository */
export function v3OptionsFile(data: CatalogueData, root: string): string {
  const out = new SpelledInterfaces();
  const inputs = new InputTypes(data, inputNames, out);
  const options = new OptionTypes(data, inputs, rules);
  const source = (file: string) => path.join(root, "packages/relay-v3/src", file);
  const fieldsIn = (file: string, name: string, args?: string) =>
    membersOf(source(file), name, args);

  const standard = "types/options.ts";
  out.declare({
    name: "CommandOptions",
    doc: "The options of every command.",
    fields: fieldsIn(standard, "ExtraOption"),
  });
  out.declare({
    name: "ControlledOptions",
    doc: "The options of a command whose events have its control id.",
    fields: fieldsIn(standard, "ControlOption"),
    bases: ["CommandOptions"],
  });
  out.declare({
    name: "ActionOptions",
    parameters: "<Final>",
    doc: "The options of every operation.",
    fields: fieldsIn(standard, "CompletionOption", "<Final>"),
    bases: ["ControlledOptions"],
  });
  for (const name of Object.keys(inputNames)) inputs.shared(name);
  const groups = "groups are tried in order; the devices in a group ring at the same time.";
  out.alias(
    "DevicesInput",
    `Groups of devices to call: ${groups}`,
    "readonly (readonly DeviceInput[])[]",
  );
  out.alias(
    "ConnectDevicesInput",
    `Groups of devices to connect to: ${groups}`,
    "readonly (readonly ConnectDeviceInput[])[]",
  );

  const table: Readonly<Record<string, Row>> = rows;
  for (const [name, row] of Object.entries(table)) {
    const type = pascal(name);
    const fields = options.fieldsOf(name, rows[name as keyof typeof rows]);
    const positional = (row.positional ?? []).filter((key) => key !== "control_id");
    const isPositional = ({ name: key }: Field) => positional.includes(key);
    const general = baseOf(name, row, table);
    const inherited =
      general === undefined
        ? []
        : options
            .fieldsOf(general, rows[general as keyof typeof rows])
            .filter(({ name: key }) => table[general]?.positional?.includes(key) !== true);
    const isOwn = (field: Field) => inherited.every(({ name: key }) => key !== field.name);
    out.declare({
      name: `${type}Options`,
      doc: `Options of \`call.${name}\`.`,
      fields: fields.filter((field) => !isPositional(field) && isOwn(field)),
      bases: [general === undefined ? standardOf(row, data) : `${pascal(general)}Options`],
    });
    if (positional.length === 0) continue;
    const made = out.declare({
      name: `${type}Params`,
      doc: `All parameters of \`call.${name}\` in one object.`,
      fields: [
        ...fields.filter(isPositional),
        ...(hasType(fields.find(isPositional), data) ? [noType] : []),
      ],
      bases: [`${type}Options`],
    });
    if (made.includes("|"))
      out.alias(`Any${type}Params`, `{@link ${type}Params} in either spelling.`, made);
  }

  const own = fieldsIn("client/dialer.ts", "DialFields");
  const wire = options.fieldsOf("dial", { method: "calling.dial" });
  const [devices] = wire.filter(({ name }) => name === "devices");
  out.declare({
    name: "DialOptions",
    doc: "The options of `client.dial`.",
    fields: [...own, ...without(wire, [...own, devices as Field])],
    bases: ["CommandOptions"],
  });
  out.declare({
    name: "DialParams",
    doc: "All parameters of `client.dial` in one object.",
    fields: [devices as Field],
    bases: ["DialOptions"],
  });

  const ofMessage = fieldsIn("messages/mailbox.ts", "SendFields");
  const sent = options.fieldsOf("send_message", { method: "messaging.send" });
  const message = out.declare({
    name: "SendMessageParams",
    doc: "A message to send: its recipient, its sender, and a `body`, `media` or both.",
    fields: [...without(sent, ofMessage), ...ofMessage],
    bases: ["CommandOptions"],
  });
  out.alias("SendMessageOptions", "A message to send, in either spelling.", message);

  out.declare({
    name: "RelayClientOptions",
    doc: "The options of a client, including those of its session. You can spell every name in camelCase too.",
    fields: fieldsIn("client/client-options.ts", "DocumentedClientOptions"),
    bases: ["SessionOptions"],
  });
  return head + out.text;
}

const without = (fields: readonly Field[], others: readonly Field[]): Field[] =>
  fields.filter(({ name }) => others.every((other) => other.name !== name));

/** Makes the compiler report a wrong `type` of the object rather than a missing parameter of the options. */
const noType: Field = {
  name: "type",
  type: "undefined",
  required: false,
  doc: "Not an option: belongs to the object passed as the first parameter.",
};

/** Whether a parameter is itself an object with a `type`. */
function hasType(field: Field | undefined, data: CatalogueData): boolean {
  const found = Object.entries(inputNames).find(([, { type }]) => type === field?.type);
  const schema = data.types[found?.[0] ?? ""];
  const forms = schema?.anyOf ?? (schema === undefined ? [] : [schema]);
  return forms.some(({ properties }) => properties?.["type"] !== undefined);
}

/** The method whose options this one accepts too: the general method of the same wire method. */
function baseOf(name: string, row: Row, table: Readonly<Record<string, Row>>): string | undefined {
  if (row.made === undefined) return undefined;
  return Object.keys(table).find(
    (other) =>
      other !== name && table[other]?.method === row.method && table[other].made === undefined,
  );
}

function standardOf(row: Row, data: CatalogueData): string {
  const method = data.methods[row.method];
  if (row.action !== undefined)
    return `ActionOptions<FinalEvents[${JSON.stringify(method?.event)}]>`;
  return "control_id" in (method?.params.properties ?? {}) ? "ControlledOptions" : "CommandOptions";
}
