import { readFile } from "node:fs/promises";
import path from "node:path";

import { it } from "@jest/globals";

import { requestLine, type Account } from "../../legacy/stage/account.js";
import { checkDifferences, compare } from "../../legacy/stage/compare.js";
import { Theatre } from "../../legacy/stage/theatre.js";
import { scenarios } from "../people/all.js";

/** What the Python client would have done, as derived from its contract. */
interface KeptAccount {
  readonly requests: readonly { readonly method: string; readonly params: object }[];
  readonly heard: readonly string[];
  readonly printed: readonly string[];
  /** Exit codes, when there is more than one program. */
  readonly exit?: readonly string[];
}

const folder = path.join(__dirname, "..");
const sdk = "@twinline/compat-v2";
const theatre = Theatre.at({ [sdk]: path.join(folder, "programs") });

it.concurrent.each(scenarios.map((scenario) => [scenario.program, scenario] as const))(
  "%s does on compat-v2 what the Python client would have done",
  async (program, scenario) => {
    const original = await kept(program);
    const ours = await (await theatre).run(scenario, sdk);
    checkDifferences(compare(original, ours), scenario.differences ?? []);
  },
  120_000,
);

async function kept(program: string): Promise<Account> {
  const file = path.join(folder, "accounts", program.replace(/\.mjs$/, ".json"));
  const account = JSON.parse(await readFile(file, "utf8")) as KeptAccount;
  return {
    people: ["done"],
    requests: account.requests.map(({ method, params }) => requestLine(method, params)),
    heard: account.heard,
    printed: account.printed.map(inJavaScript),
    complained: [],
    rest: [],
    exit: account.exit ?? ["0"],
    problems: [],
  };
}

/** Python prints `True` where JavaScript prints `true`. */
const inJavaScript = (line: string): string =>
  line.replaceAll(/\b(True|False)\b/g, (word) => word.toLowerCase());
