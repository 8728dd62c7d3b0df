import { camelCase } from "../../../packages/core/src/names/twins.js";
import type { CatalogueData, EventRow } from "../../../packages/core/src/protocol/row.js";
import { renamedFields } from "../../../packages/relay-v3/src/events/event-fields.js";
import { rows } from "../../../packages/relay-v3/src/methods/call-methods.js";
import { prose } from "../docstring.js";
import { pascal } from "../types-file.js";
import { docstring } from "./spelled.js";

const head = `// Generated from the catalogue by \`npm run generate\`. Do not edit.
import type { Absent, Filled } from "./event-fields.js";
import type { ParamsOf } from "./event-params.js";
import { RelayEvent } from "./relay-event.js";
`;

const mapHead = `// Generated from the catalogue by \`npm run generate\`. Do not edit.
import * as events from "./events.generated.js";

`;

/** Documented class names that cannot be derived from the event's name. */
const documentedNames: Readonly<Record<string, string>> = {
  "calling.call.ai": "AI",
  "calling.call.receive": "CallReceive",
  "calling.call.state": "CallState",
  "calling.error": "CallingError",
  "messaging.receive": "MessageReceive",
  "messaging.state": "MessageState",
};

/** Fields that every event has; an event's own fields must not redeclare them. */
const common = new Set(["event_type", "eventType", "params", "call_id", "callId", "timestamp"]);

/** Fields that every call event has, so the docstrings of the classes don't list them. */
const ofEveryCall = new Set([...common, "node_id", "segment_id", "tag"]);

/** An event as the v3 API names it. */
class V3Event {
  readonly name: string;
  readonly about: string;
  /** `Play`, of `PlayEvent`. */
  readonly short: string;
  /** Each property, with the param that it reads. */
  readonly properties: readonly (readonly [string, string])[];
  readonly #schemas: EventRow["params"]["properties"];

  constructor({ event, params }: EventRow) {
    this.name = event;
    this.about = params.description ?? "";
    this.short =
      documentedNames[event] ?? pascal(event.replace(/^(?:calling\.(?:call\.)?|signalwire\.)/, ""));
    const renamed = (renamedFields as Readonly<Record<string, Readonly<Record<string, string>>>>)[
      event
    ];
    this.#schemas = params.properties;
    this.properties = [
      ...Object.keys(params.properties).map((param) => [param, param] as const),
      ...Object.entries(renamed ?? {}),
    ].filter(([name]) => !common.has(name));
  }

  get class(): string {
    return `${this.short}Event`;
  }

  get fields(): string {
    return `${this.class}Fields`;
  }

  get params(): string {
    return `ParamsOf<${JSON.stringify(this.name)}>`;
  }

  /** `EVENT_CALL_PLAY` */
  get constant(): string {
    const words =
      this.name === "calling.error"
        ? this.name
        : this.name.replace(/^(?:calling|signalwire)\./, "");
    return `EVENT_${words.replaceAll(".", "_").toUpperCase()}`;
  }

  /** The interface of its properties, the class and the constant. */
  get text(): string {
    const lines = this.properties.flatMap(([property, param]) =>
      [...new Set([property, camelCase(property)])].map((spelling) => {
        const doc = docstring(prose(this.#schemas[param] ?? {}), "  ");
        return `${doc}  readonly ${spelling}: Filled<${this.params}["${param}"]>;\n`;
      }),
    );
    const own = this.properties
      .map(([property]) => property)
      .filter((name) => !ofEveryCall.has(name));
    const listed = own.map((name) => `\`${name}\``).join(", ");
    const name = JSON.stringify(this.name);
    return [
      `/** The params of {@link ${this.class}} as properties, in both spellings. */\nexport interface ${this.fields} {\n${lines.join("")}}\n`,
      `${docstring(`${this.about} Properties: ${listed}.`, "")}export class ${this.class} extends RelayEvent<${name}> {\n  protected static override readonly eventType = ${name};\n}\n\nexport interface ${this.class} extends ${this.fields} {}\n`,
      `/** The name of the event {@link ${this.class}}. */\nexport const ${this.constant} = ${name};\n`,
    ].join("\n");
  }
}

function eventsOf(data: CatalogueData): Map<string, V3Event> {
  const events = Object.values(data.events).map((row) => new V3Event(row));
  const names = events.map((event) => event.class);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`Duplicate event name ${twice}: give one of them another in documentedNames`);
  return new Map(events.map((event) => [event.name, event]));
}

/** The class of each event, the constant with its name, and the final events of operations. */
export function v3EventsFile(data: CatalogueData): string {
  const events = eventsOf(data);
  const eventOf = (name: string) => events.get(name) as V3Event;
  const ended = eventOf("calling.call.state");
  const ofActions = Object.values(rows)
    .filter((row) => "action" in row && row.action !== undefined)
    .map(({ method }) => data.methods[method]?.event ?? "");
  const actions = [...new Set(ofActions)].toSorted().map(eventOf);
  const finals = actions.map((event) => `  ${JSON.stringify(event.name)}: Final${event.class};\n`);
  return [
    head,
    ...[...events.values()].map(({ text }) => text),
    ...actions.map((event) => finalEvents(event, ended)),
    `/** The final event of each operation, by the name of its event. */\nexport interface FinalEvents {\n${finals.join("")}}\n`,
  ].join("\n");
}

/** The classes by the names of their events. */
export function v3EventMapFile(data: CatalogueData): string {
  const lines = [...eventsOf(data).values()].map(
    (event) => `  ${JSON.stringify(event.name)}: events.${event.class},\n`,
  );
  return `${mapHead}/** The class of each event, by the event's name. */\nexport const eventClasses = {\n${lines.join("")}} as const;\n`;
}

/** The three possible final events of an operation. Each has the properties of the others, as undefined. */
function finalEvents(event: V3Event, ended: V3Event): string {
  const { short, params, fields } = event;
  const forms = [
    {
      type: `${short}LastEvent`,
      event: event.name,
      about: `The operation's own final event.`,
      params: `${params} & Absent<${ended.params}, ${params}>`,
      fields: `${fields}, Absent<${ended.fields}, ${fields}>`,
    },
    {
      type: `${short}CallEndedEvent`,
      event: ended.name,
      about: "The call ended before the operation did.",
      params: `${ended.params} & Absent<${params}, ${ended.params}>`,
      fields: `${ended.fields}, Absent<${fields}, ${ended.fields}>`,
    },
    {
      type: `${short}NothingEvent`,
      event: "",
      about: "No outcome was reported: the call was gone, or the session was lost.",
      params: `Absent<${params} & ${ended.params}>`,
      fields: `Absent<${fields} & ${ended.fields}>`,
    },
  ];
  const parts = forms.map(({ type, event: name, about, params: own, fields: from }) =>
    [
      `/** ${about} Its params. */\nexport type ${type}Params = ${own};\n`,
      `/** ${about} */\nexport interface ${type}\n  extends RelayEvent<${JSON.stringify(name)}, ${type}Params>, ${from} {}\n`,
    ].join("\n"),
  );
  const about = `The final event of an operation that reports {@link ${event.class}}s; \`event_type\` says which of the three it is.`;
  const union = forms.map(({ type }) => type).join(" | ");
  return [...parts, `${docstring(about, "")}export type Final${event.class} = ${union};\n`].join(
    "\n",
  );
}
