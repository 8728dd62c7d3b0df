import { guide, type Finding, type Problem, type Rule } from "../report/finding.js";

const levels = { certain: "note", likely: "note", decide: "warning" } as const;

/** The findings as SARIF 2.1.0, which code review tools show next to the code. */
export function sarifOf(
  findings: readonly Finding[],
  problems: readonly Problem[],
  version: string,
): string {
  const rules = [...new Set<Rule | "parse">([...findings.map(({ rule }) => rule), "parse"])];
  const results = [
    ...findings.map((finding) => ({
      ruleId: finding.rule,
      level: levels[finding.sure],
      message: { text: messageOf(finding) },
      locations: [locationOf(finding)],
      properties: { sure: finding.sure, v2: finding.v2, v3: finding.v3 },
    })),
    ...problems.map((problem) => ({
      ruleId: "parse",
      level: "error",
      message: { text: problem.message },
      locations: [locationOf(problem)],
    })),
  ];
  const driver = {
    name: "@twinline/migrate",
    version,
    rules: rules.map((id) => ({
      id,
      shortDescription: { text: `Legacy RELAY SDK: ${id}` },
      help: { text: id === "parse" ? "The file could not be parsed." : guide(id) },
    })),
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function messageOf({ use, v2, v3, note }: Finding): string {
  const becomes = [v2 && `on compat-v2: ${v2}`, v3 && `on relay-v3: ${v3}`].filter(Boolean);
  return [use, ...becomes, note].filter(Boolean).join("; ");
}

const locationOf = ({ file, line, column }: { file: string; line: number; column: number }) => ({
  physicalLocation: {
    artifactLocation: { uri: encodeURI(file) },
    region: { startLine: line, startColumn: column },
  },
});
