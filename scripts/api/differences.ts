import { createTwoFilesPatch } from "diff";

export interface Difference {
  readonly file: string;
  /** The new content of the file; undefined if its entry point was removed. */
  readonly text: string | undefined;
  readonly patch: string;
}

type Files = ReadonlyMap<string, string>;

/** The new, changed and removed files, each with a patch. */
export function differences(kept: Files, wanted: Files): Difference[] {
  return [...new Set([...kept.keys(), ...wanted.keys()])].toSorted().flatMap((file) => {
    const before = kept.get(file);
    const text = wanted.get(file);
    if (before === text) return [];
    const patch = createTwoFilesPatch(
      `api/${file}`,
      `api/${file}`,
      before ?? "",
      text ?? "",
      before === undefined ? "missing" : "committed",
      text === undefined ? "gone" : "now",
      { context: 3 },
    );
    return [{ file, text, patch }];
  });
}
