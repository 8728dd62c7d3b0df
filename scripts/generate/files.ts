import { catalogueFiles, type GeneratedFile } from "./catalogue-files.js";
import { catalogue } from "./catalogue.js";
import { openrpcFile } from "./openrpc-file.js";
import { promisesFile } from "./promises-file.js";
import { sessionOptionsFile } from "./types/session-options-file.js";
import { simulatorTwins, v2Twins, v3Twins } from "./types/twin-sources.js";
import { twinsFile } from "./types/twins-file.js";
import { v2OptionsFile } from "./types/v2-options-file.js";
import { v3EventMapFile, v3EventsFile } from "./types/v3-events-file.js";
import { v3OptionsFile } from "./types/v3-options-file.js";
import { versionFile } from "./version-file.js";

/** @param root the root directory of the repository */
export function renderFiles(root: string): GeneratedFile[] {
  const data = catalogue();
  return [
    ...catalogueFiles(),
    {
      path: "packages/core/src/session/session-options.generated.ts",
      text: sessionOptionsFile(root),
    },
    { path: "packages/compat-v2/src/types/inputs.generated.ts", text: v2OptionsFile(data) },
    { path: "packages/relay-v3/src/types/inputs.generated.ts", text: v3OptionsFile(data, root) },
    {
      path: "packages/compat-v2/src/types/twins.generated.ts",
      text: twinsFile(root, "compat-v2", v2Twins(root)),
    },
    {
      path: "packages/relay-v3/src/types/twins.generated.ts",
      text: twinsFile(root, "relay-v3", v3Twins(root)),
    },
    {
      path: "packages/simulator/src/types/twins.generated.ts",
      text: twinsFile(root, "simulator", simulatorTwins),
    },
    { path: "packages/relay-v3/src/events/events.generated.ts", text: v3EventsFile(data) },
    { path: "packages/relay-v3/src/events/event-map.generated.ts", text: v3EventMapFile(data) },
    { path: "docs/openrpc.json", text: openrpcFile(data) },
    { path: "docs/promises.md", text: promisesFile(root) },
    ...["packages/migrate", "packages/otel"].map((directory) => ({
      path: `${directory}/src/version.generated.ts`,
      text: versionFile(root, directory),
    })),
  ];
}

/** The paths of files that are missing or out of date. */
export async function staleFiles(
  files: readonly GeneratedFile[],
  read: (path: string) => Promise<string>,
): Promise<string[]> {
  const found = await Promise.all(files.map(({ path }) => read(path).catch(() => undefined)));
  return files.filter(({ text }, index) => text !== found[index]).map(({ path }) => path);
}
