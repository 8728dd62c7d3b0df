import { chmodSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const SHEBANG = "#!/usr/bin/env node\n";

/** Makes the files that `bin` names executable. */
export function executable(names) {
  return {
    name: "executable",
    banner: (chunk) => (chunk.isEntry && names.includes(chunk.name) ? SHEBANG : ""),
    writeBundle({ dir }, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.isEntry && names.includes(file.name))
          chmodSync(path.join(dir, file.fileName), 0o755);
      }
    },
  };
}

/** Copies the declarations that tsc wrote for dist/esm next to the CommonJS files, where they describe CommonJS. */
export function declarationsForCommonJs(directory) {
  return {
    name: "declarations-for-commonjs",
    writeBundle({ dir }) {
      const isDeclaration = /\.d\.ts(\.map)?$/;
      cpSync(path.join(directory, "dist/esm"), dir, {
        recursive: true,
        filter: (file) => path.extname(file) === "" || isDeclaration.test(file),
      });
      writeFileSync(path.join(dir, "package.json"), '{ "type": "commonjs" }\n');
    },
  };
}

/**
 * Uses `x.browser.ts` instead of `x.ts` if it exists. Fails the browser build if it needs anything that only Node.js
 * has.
 */
export function forBrowsers() {
  return {
    name: "for-browsers",
    async resolveId(id, importer) {
      if (/^(?:node:|ws$|selfsigned$)/.test(id)) {
        throw new Error(
          `${importer} imports ${id}, which browsers don't have. Move the code that needs it to a separate module, ` +
            "and put the browser version next to it, in a module named *.browser.ts.",
        );
      }
      if (!id.startsWith(".") || importer === undefined) return null;
      const file = path.resolve(path.dirname(importer), id.replace(/\.js$/, ".browser.ts"));
      const isItself = path.basename(importer) === path.basename(file);
      return existsSync(file) && !isItself ? file : null;
    },
  };
}

/** Removes outputs of earlier builds: chunks with another hash, declarations of deleted sources. */
export function leftovers() {
  return {
    name: "leftovers",
    writeBundle({ dir }, bundle) {
      const source = path.join(dir, "../../src");
      const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      for (const entry of files) {
        const file = path
          .relative(dir, path.join(entry.parentPath, entry.name))
          .split(path.sep)
          .join("/");
        const declared = /^(.+)\.d\.ts(\.map)?$/.exec(file);
        const isStale =
          declared === null
            ? /\.js(\.map)?$/.test(file) && !(file in bundle)
            : !existsSync(path.join(source, `${declared[1]}.ts`));
        if (isStale) rmSync(path.join(dir, file));
      }
    },
  };
}
