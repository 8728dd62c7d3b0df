import { parseArgs } from "node:util";

import { nearest } from "../v2/options.js";
import { UsageError } from "./usage-error.js";

export const commands = ["check", "v2", "v3", "python"] as const;
export type Command = (typeof commands)[number];

/** A parsed command line. */
export interface Flags {
  readonly command: Command | "help" | "version";
  readonly paths: readonly string[];
  readonly write: boolean;
  readonly force: boolean;
  readonly likely: boolean;
  readonly json: boolean;
  readonly sarif?: string;
  /** The usage reports to show, if any. */
  readonly usage: readonly string[];
  readonly colour?: boolean;
  /** v3: the functions to move; none for all. */
  readonly only: readonly string[];
}

const options = {
  write: { type: "boolean" },
  force: { type: "boolean" },
  likely: { type: "boolean" },
  json: { type: "boolean" },
  sarif: { type: "string" },
  usage: { type: "string", multiple: true },
  only: { type: "string", multiple: true },
  color: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/**
 * Reads a command line.
 *
 * @throws {UsageError} an unknown command or option, or one that does not fit
 */
export function readFlags(args: readonly string[]): Flags {
  const { values, positionals } = parsed(args);
  const [word, ...named] = positionals;
  const only = values.only ?? [];
  // Handlers named by --only are in the current folder.
  const paths = named.length === 0 && only.length > 0 ? ["."] : named;
  const base = {
    paths,
    only,
    write: values.write ?? false,
    force: values.force ?? false,
    likely: values.likely ?? false,
    json: values.json ?? false,
    ...(values.sarif !== undefined && { sarif: values.sarif }),
    usage: values.usage ?? [],
    ...(values.color !== undefined && { colour: values.color }),
  };
  if (values.version === true) return { ...base, command: "version" };
  if (values.help === true || word === undefined || word === "help") {
    return { ...base, command: "help" };
  }
  const command = commands.find((one) => one === word);
  if (command === undefined) {
    const near = nearest(word, commands);
    const hint =
      near === undefined ? `The commands are ${commands.join(", ")}.` : `Did you mean "${near}"?`;
    throw new UsageError(
      `Unknown command "${word}". ${hint} For help: npx @twinline/migrate --help`,
    );
  }
  if (command === "check" && base.write) {
    throw new UsageError('"check" only looks: --write belongs to v2, v3 and python.');
  }
  if (base.usage.length > 0 && command !== "check") {
    throw new UsageError(
      "--usage works only with check: npx @twinline/migrate check --usage usage.json",
    );
  }
  if (only.length > 0 && command !== "v3") {
    throw new UsageError(
      `--only works only with v3: npx @twinline/migrate v3 --only ${only[0] ?? ""}`,
    );
  }
  if (paths.length === 0 && base.usage.length === 0) {
    throw new UsageError(`Name the files or folders: npx @twinline/migrate ${command} src`);
  }
  return { ...base, command };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      const given = /'(-[^' ]+)/.exec(message)?.[1] ?? "";
      const near = nearest(given.replace(/^-+/, ""), Object.keys(options));
      const hint =
        near === undefined
          ? "For all options: npx @twinline/migrate --help"
          : `Did you mean "--${near}"?`;
      throw new UsageError(`Unknown option ${given}. ${hint}`, { cause: error });
    }
    throw new UsageError(`${message.split(". ")[0] ?? message}.`, { cause: error });
  }
}
