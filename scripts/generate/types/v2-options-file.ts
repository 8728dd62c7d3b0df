import { sending } from "../../../packages/compat-v2/src/client/messaging.js";
import { rules } from "../../../packages/compat-v2/src/common/rules.js";
import { rows } from "../../../packages/compat-v2/src/methods/call-methods.js";
import type { AnySpec } from "../../../packages/core/src/internal.js";
import type { CatalogueData } from "../../../packages/core/src/protocol/row.js";
import { pascal } from "../types-file.js";
import { InputTypes, type InputNames } from "./input-types.js";
import { OptionTypes, type OptionField } from "./option-types.js";
import { SpelledInterfaces } from "./spelled.js";

const head = `// Generated from the catalogue and the rows of the methods by \`npm run generate\`. Do not edit.
import type { ConnectDevice, Steps } from "../methods/devices.js";

`;

/** The names of the catalogue's shared types in this API. */
const inputNames: Readonly<Record<string, InputNames>> = {
  Media: { type: "Medium", form: "Medium" },
  RecordAudio: { type: "RecordInput" },
  CollectDigits: { type: "DigitsInput" },
  CollectSpeech: { type: "SpeechInput" },
  ConnectDevice: { type: "ConnectDevice", written: true },
};

/** Options that accept legacy forms besides the wire form. */
const widened: Readonly<Record<string, string>> = {
  "connect.device_list": "Steps<ConnectDevice>",
  "connect.ringback_list": "Medium | readonly Medium[]",
};

interface Options {
  readonly name: string;
  readonly method: string;
  readonly fields: readonly OptionField[];
}

/** The methods that take options: those of a call, and the one that sends messages. */
const methods: readonly { readonly where: string; readonly name: string; readonly row: AnySpec }[] =
  [
    ...Object.entries(rows).map(([name, row]) => ({ where: `call.${name}`, name, row })),
    { where: "messaging.send", name: "send_message", row: sending.spec },
  ];

/** The interfaces of everything that apps pass to these methods. */
export function v2OptionsFile(data: CatalogueData): string {
  const media = new SpelledInterfaces();
  const out = new SpelledInterfaces("null | undefined");
  const types = new OptionTypes(data, new InputTypes(data, inputNames, media), rules);
  out.declare({
    name: "CommandOptions",
    doc: "The options of every method.",
    fields: [
      {
        name: "extra",
        type: "Readonly<Record<string, unknown>>",
        required: false,
        doc: "Platform parameters that this version does not know; sent unchanged.",
      },
    ],
  });
  const earlier: Options[] = [];
  for (const { where, name, row } of methods) {
    const all = types.fieldsOf(name, row).map((field) => widerOf(name, field));
    const required = all.filter((field) => field.required);
    const isOfRequired = ({ aliasOf }: OptionField) => required.some((one) => one.name === aliasOf);
    const fields = all.filter((field) => !field.required && !isOfRequired(field));
    const base = baseOf(row.method, fields, earlier);
    out.declare({
      name: `${pascal(name)}Options`,
      doc: `Options of \`${where}\`.`,
      fields: fields.filter((field) => !includes(base?.fields ?? [], field)),
      bases: [base === undefined ? "CommandOptions" : `${pascal(base.name)}Options`],
    });
    earlier.push({ name, method: row.method, fields });
    if (required.length === 0) continue;
    const about = `All that \`${where}\` takes, in one object.`;
    const made = out.declare({
      name: `${pascal(name)}Params`,
      doc: about,
      fields: required,
      bases: [`${pascal(name)}Options`],
      orList: isList(all.find((field) => field.name === row.positional?.[0])),
      short: Object.fromEntries(
        all
          .filter(isOfRequired)
          .map(({ aliasOf = "", name: other }): [string, string] => [aliasOf, other]),
      ),
    });
    if (made.includes("|"))
      out.alias(`Any${pascal(name)}Params`, `${about} Accepts any spelling.`, made);
  }
  return `${head}${media.text}\n${out.text}`;
}

const isList = (field: OptionField | undefined): boolean =>
  field !== undefined && /\[\]$|^Steps</.test(field.type);

const widerOf = (method: string, field: OptionField): OptionField => ({
  ...field,
  type: widened[`${method}.${field.aliasOf ?? field.name}`] ?? field.type,
});

const includes = (fields: readonly OptionField[], { name, type, doc }: OptionField): boolean =>
  fields.some((one) => one.name === name && one.type === type && one.doc === doc);

/** An earlier method with the same wire method whose options this one accepts too: the one with the most options. */
function baseOf(
  method: string,
  fields: readonly OptionField[],
  earlier: readonly Options[],
): Options | undefined {
  return earlier
    .filter((one) => one.method === method && one.fields.length > 0)
    .filter((one) => one.fields.every((field) => includes(fields, field)))
    .toSorted((a, b) => b.fields.length - a.fields.length)[0];
}
