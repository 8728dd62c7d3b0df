import { createTwoFilesPatch } from "diff";

export interface Difference {
  readonly file: string;
  /** What the file holds from now on; undefined when its entry is gone. */
  readonly text: string | undefined;
  readonly patch: string;
}

type Files = ReadonlyMap<string, string>;

/** The files that are new, changed or gone, each with a patch to read. */
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
