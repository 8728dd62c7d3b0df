import { UsageError } from "./usage-error.js";

/** What went wrong, in words that say what to do. */
export function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {
    code,
    address,
    port,
    path: file,
  } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  switch (code) {
    case "EADDRINUSE":
      return (
        `Port ${port} is taken by another program, perhaps by another simulator. ` +
        `Choose another with --port, or leave it out for any that is free.`
      );
    case "EACCES":
      if (port === undefined) return error.message;
      return `This user may not listen on port ${port}. Choose one above 1023 with --port.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `This machine has no address ${address ?? ""}. --host must be one of its own, such as 127.0.0.1 or 0.0.0.0.`;
    case "ENOENT":
      return file === undefined ? error.message : `${file} or its directory does not exist.`;
    default:
      return error.message;
  }
}

/** 2 for a wrong command line, 1 for everything else. */
export function exitCodeOf(error: unknown): number {
  return error instanceof UsageError ? 2 : 1;
}
