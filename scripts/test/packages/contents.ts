import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a tarball may hold. */
const known: readonly { readonly files: RegExp; readonly of?: readonly string[] }[] = [
  { files: /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/ },
  { files: /^dist\/(esm|cjs|browser)\/.+\.(js|d\.ts)(\.map)?$/ },
  { files: /^dist\/cjs\/package\.json$/ },
  { files: /^src\/.+\.ts$/ },
  {
    files: /^dist\/phone\/(index\.html|icon\.svg|page\.(js|css)(\.map)?|LICENSES\.txt)$/,
    of: ["@twinline/simulator"],
  },
];

const unwanted = /(^|\/)(tests?|fixtures?|corpus)\/|\.(test|spec)\.|tsbuildinfo|(^|\/)\./;

/** What is always there. */
const required = ["package.json", "README.md", "CHANGELOG.md", "LICENSE", "dist/cjs/package.json"];

/** What is wrong with the list of files of a package's tarball. */
export function problemsOf(name: string, files: readonly string[]): string[] {
  const isKnown = (file: string) =>
    known.some(({ files: pattern, of }) => pattern.test(file) && (of?.includes(name) ?? true));
  return [
    ...files.filter((file) => !isKnown(file)).map((file) => `${file} has no place in a package`),
    ...files.filter((file) => unwanted.test(file)).map((file) => `${file} is for our tests`),
    ...required.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files
      .filter((file) => /\.(js|d\.ts)$/.test(file) && file.startsWith("dist/"))
      .filter((file) => !files.includes(`${file}.map`))
      .map((file) => `${file} has no source map`),
  ];
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

/** The maps of an unpacked package that lead to a source which is not there: the file, and what it names. */
export function mapsThatLeadNowhere(directory: string, files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith(".map"))
    .flatMap((file) => {
      const map = JSON.parse(readFileSync(path.join(directory, file), "utf8")) as SourceMap;
      const place = path.dirname(path.join(directory, file));
      return map.sources
        .filter((source, index) => {
          const isInside = !path.relative(directory, path.join(place, source)).startsWith("..");
          const isThere = isInside && existsSync(path.join(place, source));
          return !isThere && typeof map.sourcesContent?.[index] !== "string";
        })
        .map((source) => `${file} → ${source}`);
    });
}

/** The packages of others whose code is in these bundles, by the maps beside them. */
export function bundledIn(directory: string, files: readonly string[]): string[] {
  const names = files
    .filter((file) => /\.(js|css)\.map$/.test(file))
    .flatMap((file) => {
      const { sources } = JSON.parse(readFileSync(path.join(directory, file), "utf8")) as SourceMap;
      return sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]);
    });
  return [...new Set(names)].filter((name) => name !== undefined).toSorted();
}
