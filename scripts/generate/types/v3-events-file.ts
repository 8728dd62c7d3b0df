import { camelCase } from "../../../packages/core/src/names/twins.js";
import type { CatalogueData } from "../../../packages/core/src/protocol/row.js";
import { eventClasses } from "../../../packages/relay-v3/src/events/event-classes.js";
import { renamedFields } from "../../../packages/relay-v3/src/events/renamed-fields.js";
import { rows } from "../../../packages/relay-v3/src/methods/call-methods.js";
import { prose } from "../docstring.js";
import { docstring } from "./spelled.js";

const head = `// Generated from the catalogue and the classes of the events by \`npm run generate\`. Do not edit.
import type { Absent, Filled } from "./event-fields.js";
import type { ParamsOf } from "./event-params.js";
import type { RelayEvent } from "./relay-event.js";

`;

/** What every event has; an event's own fields leave them alone. */
const common = new Set(["event_type", "eventType", "params", "call_id", "callId", "timestamp"]);

type EventName = keyof typeof eventClasses;

/** The properties of each event, and the events that operations end with, as interfaces. */
export function v3EventsFile(data: CatalogueData): string {
  const names = Object.keys(eventClasses) as EventName[];
  const ended = "calling.call.state";
  const actions = [
    ...new Set(
      Object.values(rows)
        .filter((row) => "action" in row && row.action !== undefined)
        .map(({ method }) => data.methods[method]?.event as EventName),
    ),
  ].toSorted();
  return [
    head,
    ...names.map((name) => fieldsOf(data, name)),
    map("EventFields", "The properties of each event's class.", names, (name) => fields(name)),
    ...actions.map((name) => finalEvents(name, ended)),
    map("FinalEvents", "What each operation ends with, by its event.", actions, (name) =>
      final(name),
    ),
  ].join("\n");
}

const fields = (name: EventName): string => `${eventClasses[name].name}Fields`;

const final = (name: EventName): string => `Final${eventClasses[name].name}`;

function fieldsOf(data: CatalogueData, name: EventName): string {
  const properties = data.events[name]?.params.properties ?? {};
  const also: Readonly<Record<string, string>> =
    name in renamedFields ? renamedFields[name as keyof typeof renamedFields] : {};
  const entries = [
    ...Object.keys(properties).map((param) => [param, param] as const),
    ...Object.entries(also),
  ];
  const lines = entries.flatMap(([field, param]) =>
    [...new Set([field, camelCase(field)])]
      .filter((spelling) => !common.has(spelling))
      .map((spelling) => {
        const doc = docstring(prose(properties[param] ?? {}), "  ");
        return `${doc}  readonly ${spelling}: Filled<ParamsOf<${JSON.stringify(name)}>["${param}"]>;\n`;
      }),
  );
  const about = `The params of {@link ${eventClasses[name].name}} as properties, in both spellings.`;
  return `${docstring(about, "")}export interface ${fields(name)} {\n${lines.join("")}}\n`;
}

/** The three events that an operation may end with. Each has the properties of the others, as undefined. */
function finalEvents(name: EventName, ended: EventName): string {
  const own = `ParamsOf<${JSON.stringify(name)}>`;
  const other = `ParamsOf<${JSON.stringify(ended)}>`;
  const short = eventClasses[name].name.replace(/Event$/, "");
  const forms = [
    {
      type: `${short}LastEvent`,
      event: name,
      about: `The operation's own last event.`,
      params: `${own} & Absent<${other}, ${own}>`,
      fields: `${fields(name)}, Absent<${fields(ended)}, ${fields(name)}>`,
    },
    {
      type: `${short}CallEndedEvent`,
      event: ended,
      about: "The call ended before the operation did.",
      params: `${other} & Absent<${own}, ${other}>`,
      fields: `${fields(ended)}, Absent<${fields(name)}, ${fields(ended)}>`,
    },
    {
      type: `${short}NothingEvent`,
      event: "",
      about: "There is nothing to report: the call was gone, or the session.",
      params: `Absent<${own} & ${other}>`,
      fields: `Absent<${fields(name)} & ${fields(ended)}>`,
    },
  ];
  const parts = forms.map(({ type, event, about, params, fields: from }) =>
    [
      `/** ${about} Its params. */\nexport type ${type}Params = ${params};\n`,
      `/** ${about} */\nexport interface ${type}\n  extends RelayEvent<${JSON.stringify(event)}, ${type}Params>, ${from} {}\n`,
    ].join("\n"),
  );
  const about = `What an operation ends with whose events are {@link ${eventClasses[name].name}}: tell by \`event_type\`.`;
  const union = forms.map(({ type }) => type).join(" | ");
  return [...parts, `${docstring(about, "")}export type ${final(name)} = ${union};\n`].join("\n");
}

function map(
  name: string,
  about: string,
  keys: readonly EventName[],
  typeOf: (name: EventName) => string,
): string {
  const lines = keys.map((key) => `  ${JSON.stringify(key)}: ${typeOf(key)};\n`);
  return `/** ${about} */\nexport interface ${name} {\n${lines.join("")}}\n`;
}
