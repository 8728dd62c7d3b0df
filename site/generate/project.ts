import { readFileSync } from "node:fs";
import path from "node:path";

/** Where things are in this repository. */
export const root = path.resolve(import.meta.dirname, "../..");
export const site = path.join(root, "site");
export const pages = path.join(site, "pages");

const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  readonly homepage: string;
  readonly repository: { readonly url: string };
};

/** The public address of the site. */
export const homepage = manifest.homepage;

/** The public address of the repository. */
export const repository = manifest.repository.url.replace(/^git\+/, "").replace(/\.git$/, "");
