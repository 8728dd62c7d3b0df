import type {
  Clause,
  EventRow,
  MethodKind,
  MethodRow,
} from "../../../packages/core/src/protocol/row.js";
import { cell, code, safe, table } from "../reference/markdown.js";
import type { Page } from "../reference/pages.js";
import { eventAddress, wireAddress, type Link } from "../reference/relations.js";
import { wire } from "../reference/rows.js";
import type { SidebarItem } from "../sidebar.js";
import { schemaTable, typeOf, typeSection } from "./schema-table.js";
import { sendersOf } from "./senders.js";

const kinds: Readonly<Record<MethodKind, string>> = {
  command: "A command: its reply is all that is owed.",
  operation: "An operation: it runs on after its reply and is known by its `control_id`.",
  subcommand: "A subcommand: it steers a running operation, which its `control_id` names.",
  dial: "A dial: it places calls; how they come out is reported by its `tag`.",
  message: "A message: what becomes of it is reported by its `message_id`.",
  session: "About the connection, not about a call.",
};

const families: Readonly<Record<string, string>> = {
  ai: "AI agents",
  "tap-and-stream": "Tap and stream",
};

const titled = (family: string) =>
  families[family] ?? `${family.charAt(0).toUpperCase()}${family.slice(1)}`;

const links = (all: readonly Link[]) =>
  all.map(({ text, address }) => `[${text}](${address})`).join(", ");

const values = (all: readonly unknown[]) =>
  all.map((value) => code(JSON.stringify(value))).join(", ");

/** A clause of a terminal rule in words. */
function clauseInWords({
  path,
  in: accepted,
  notIn: refused,
  exists,
  unless = [],
}: Clause): string {
  const parts: string[] = [];
  if (accepted !== undefined) parts.push(`${code(path)} is one of ${values(accepted)}`);
  if (refused !== undefined) parts.push(`${code(path)} is present and none of ${values(refused)}`);
  if (exists) parts.push(`${code(path)} is present`);
  const exceptions = unless.map(
    ({ path: other, equals }) => `unless ${code(other)} is ${code(JSON.stringify(equals))}`,
  );
  return [parts.join(" and "), ...exceptions].join(", ");
}

function completion({ event, tracking }: MethodRow): string {
  if (event === undefined) return "No event reports on it.";
  const reported = `Reported by [${code(event)}](${eventAddress(event)})`;
  if (tracking === undefined) return `${reported}.`;
  const rule = tracking.completes.map(clauseInWords).join("; or when ");
  return `${reported}, matched by ${code(tracking.by)}. **Complete** when ${rule}.`;
}

function sent(row: MethodRow): string {
  if (row.sentBy === "server") return "Sent by the platform.";
  const both = row.sentBy === "both" ? "Sent by either side. " : "";
  const of = (face: "relay-v3" | "compat-v2") => {
    const found = sendersOf(face, row.method);
    return found.length === 0 ? "nothing" : links(found);
  };
  return `${both}**Sent by** v3: ${of("relay-v3")}; v2: ${of("compat-v2")}.`;
}

function methodSection(row: MethodRow, level: number): string {
  const { method, params, result, deprecated, openParams } = row;
  const heading =
    level === 1
      ? `# ${method}`
      : `${"#".repeat(level)} ${method} {#${method.replaceAll(".", "-")}}`;
  const sub = "#".repeat(level + 1);
  const id = level === 1 ? "" : `${method.replaceAll(".", "-")}-`;
  return [
    heading,
    safe(params.description ?? ""),
    `${kinds[row.kind]} ${sent(row)}`,
    deprecated === true ? "**Deprecated** by the platform." : "",
    row.kind === "operation" || row.event !== undefined ? completion(row) : "",
    `${sub} Params {#${id}params}`,
    schemaTable(params, "Param") || "None.",
    openParams === true ? "Other params belong to the app, so none is unknown." : "",
    `${sub} Reply {#${id}reply}`,
    result.properties === undefined
      ? `<code>${typeOf(result)}</code>`
      : schemaTable(result, "Property"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function methodPage(row: MethodRow): string {
  const subcommands = (row.subcommands ?? []).map((name) => wire.methods[name] as MethodRow);
  return [methodSection(row, 1), ...subcommands.map((each) => methodSection(each, 2))].join("\n\n");
}

const by: Readonly<Record<EventRow["by"], string>> = {
  call_id: "the call, by `call_id`",
  tag: "the dial, by `tag`",
  message_id: "the message, by `message_id`",
  context: "the client that receives the context",
  session: "the session",
};

function eventSection(row: EventRow): string {
  const causes = Object.values(wire.methods).filter(({ event }) => event === row.event);
  const states = ["call_state", "dial_state", "connect_state", "message_state", "state", "status"]
    .map((name) => ({ name, schema: row.params.properties[name] }))
    .find(({ schema }) => schema?.enum !== undefined);
  return [
    `## ${row.event} {#${row.event.replaceAll(".", "-")}}`,
    safe(row.params.description ?? ""),
    [
      `Goes to ${by[row.by]}.`,
      causes.length === 0
        ? ""
        : `Reports on ${causes.map(({ method }) => `[${code(method)}](${wireAddress(method)})`).join(", ")}.`,
      states?.schema?.enum === undefined
        ? ""
        : `**States** (${code(states.name)}): ${values(states.schema.enum)}.`,
    ]
      .filter(Boolean)
      .join(" "),
    schemaTable(row.params, "Param"),
  ].join("\n\n");
}

const page = (file: string, text: string): Page => ({
  file: `wire/${file}.md`,
  text: `${text}\n`,
});

/** The wire catalogue: each method, each event, each shared type. */
export function wirePages(): {
  readonly pages: readonly Page[];
  readonly sidebar: readonly SidebarItem[];
} {
  const methods = Object.values(wire.methods);
  const own = methods.filter(({ parent }) => parent === undefined);
  const names = [...new Set(methods.map(({ family }) => family))];
  const overview = names.map((family) => {
    const rows = methods
      .filter((row) => row.family === family)
      .map((row) => [
        `[${code(row.method)}](${wireAddress(row.method)})`,
        row.kind,
        cell(row.params.description ?? ""),
      ]);
    return `## ${titled(family)} {#${family}}\n\n${table(["Method", "Kind", "What it does"], rows)}`;
  });
  const index = [
    "# The wire catalogue",
    `All messages between a client and the platform: ${methods.length} methods, ${Object.keys(wire.events).length} [events](/wire/events) and ${Object.keys(wire.types).length} [shared types](/wire/types), JSON-RPC 2.0 over one WebSocket. These pages are generated from the table that the clients, the simulator and the tests read. The same table is available as [OpenRPC, with JSON Schema for every param](/openrpc.json). [The protocol](/protocol) describes the order of the messages.`,
    ...overview,
  ].join("\n\n");
  const events = [
    "# Events",
    "What the platform sends, inside `signalwire.event`.",
    ...Object.values(wire.events).map(eventSection),
  ].join("\n\n");
  const types = [
    "# Shared types",
    "What several methods take.",
    ...Object.entries(wire.types).map(([name, schema]) => typeSection(name, schema, 2)),
  ].join("\n\n");
  return {
    pages: [
      page("index", index),
      page("events", events),
      page("types", types),
      ...own.map((row) => page(wireAddress(row.method).slice("/wire/".length), methodPage(row))),
    ],
    sidebar: [
      { text: "Overview", link: "/wire/" },
      { text: "Events", link: "/wire/events" },
      { text: "Shared types", link: "/wire/types" },
      ...names.map((family) => ({
        text: titled(family),
        collapsed: true,
        items: own
          .filter((row) => row.family === family)
          .map(({ method }) => ({ text: method, link: wireAddress(method) })),
      })),
    ],
  };
}
