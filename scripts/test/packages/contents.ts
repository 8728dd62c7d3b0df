import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The files that a tarball may contain. */
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

/** The files that it must contain. */
const required = ["package.json", "README.md", "CHANGELOG.md", "LICENSE", "dist/cjs/package.json"];

/** Returns the problems with the list of files in a tarball. */
export function problemsOf(name: string, files: readonly string[]): string[] {
  const isKnown = (file: string) =>
    known.some(({ files: pattern, of }) => pattern.test(file) && (of?.includes(name) ?? true));
  return [
    ...files.filter((file) => !isKnown(file)).map((file) => `${file} does not belong in a package`),
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

/** The source maps of an unpacked package that name a missing source: the file, and the source. */
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

/** The third-party packages in these bundles, according to their source maps. */
export function bundledIn(directory: string, files: readonly string[]): string[] {
  const names = files
    .filter((file) => /\.(js|css)\.map$/.test(file))
    .flatMap((file) => {
      const { sources } = JSON.parse(readFileSync(path.join(directory, file), "utf8")) as SourceMap;
      return sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]);
    });
  return [...new Set(names)].filter((name) => name !== undefined).toSorted();
}
