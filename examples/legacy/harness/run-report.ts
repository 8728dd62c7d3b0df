import type { Person, Simulator } from "@twinline/simulator";

/** What a program did, in lines that can be compared. */
export interface RunReport {
  /** `done`, or why the scenario could not be played to its end. */
  readonly people: readonly string[];
  /** Its `calling.*` and `messaging.*` requests, call by call, without the ids. */
  readonly requests: readonly string[];
  /** What everyone on the line heard, and how it ended for them; and the messages that they got. */
  readonly heard: readonly string[];
  /** Standard output, without the SDK's log. */
  readonly stdout: readonly string[];
  /** Standard error, without the SDK's log. */
  readonly stderr: readonly string[];
  /** What it asked of the REST API. */
  readonly rest: readonly string[];
  /** The exit code of each program, or how it was ended. */
  readonly exit: readonly string[];
  /** What the simulator did not expect. */
  readonly problems: readonly string[];
}

const idKeys = ["call_id", "node_id", "control_id", "tag"];

/** The program's requests about calls and messages, those of one call together. */
export function requestsOf(sim: Simulator): string[] {
  const groups = new Map<unknown, string[]>();
  for (const { method = "", params } of sim.frames({ direction: "to_platform" })) {
    if (!/^(calling|messaging)\./.test(method)) continue;
    const about = params["call_id"] ?? params["tag"];
    const rest = Object.entries(params).filter(([key]) => !idKeys.includes(key));
    const line = requestLine(method, Object.fromEntries(rest));
    groups.set(about, [...(groups.get(about) ?? []), line]);
  }
  return [...groups.values()].flat();
}

/** A request in a line that can be compared: its params in the order of the alphabet. */
export const requestLine = (method: string, params: object): string =>
  `${method} ${sortedJson(params)}`;

/** What the people heard, and how their calls ended. */
export async function heardBy(people: readonly Person[]): Promise<string[]> {
  const reports = people.map(async (person) => {
    const { number, heard, faxes, call_state } = person;
    const end = call_state === "ended" ? `ended: ${await person.ended}` : call_state;
    return [
      ...heard.map(({ kind, text, from }) => `${kind} from the ${from}: ${text}`),
      ...faxes.map(({ document, pages }) => `a fax, ${pages} pages: ${document}`),
      end,
    ].map((line) => `${number} ${line}`);
  });
  return (await Promise.all(reports)).flat();
}

/** The messages that the program sent, and what became of them. */
export function messagesOf(sim: Simulator): string[] {
  return sim.messages
    .filter(({ direction }) => direction === "outbound")
    .map(
      ({ to_number, body, media, message_state }) =>
        `${to_number} message ${JSON.stringify(body)} ${media.join(" ")} (${message_state})`,
    );
}

/** JSON with its keys in the order of the alphabet. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
