export const root: string;

/** The parts of a package.json that the scripts read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export interface Workspace {
  readonly name: string;
  readonly directory: string;
  readonly manifest: Manifest;
  readonly entries: readonly string[];
  readonly executables: readonly string[];
}

export function readJson(file: string): unknown;

export function packages(): Workspace[];
