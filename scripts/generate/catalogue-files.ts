import { catalogueFile } from "./catalogue-file.js";
import { catalogue } from "./catalogue.js";
import { typesFile } from "./types-file.js";

export interface GeneratedFile {
  /** Path below the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** The files that follow from the schemas alone. The rows of the methods, which the other files follow from, read them. */
export function catalogueFiles(): GeneratedFile[] {
  const data = catalogue();
  return [
    { path: "packages/core/src/protocol/catalogue.generated.ts", text: catalogueFile(data) },
    { path: "packages/core/src/protocol/types.generated.ts", text: typesFile(data) },
  ];
}
