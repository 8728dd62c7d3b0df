import type { Project } from "../source/program.js";
import type { Problem } from "./finding.js";

/** The files of a project that could not be parsed. */
export const problemsOf = ({ unparsed }: Project): Problem[] =>
  unparsed.map(({ file, line, column, message }) => ({
    file,
    line,
    column,
    message: `could not be parsed and was not changed: ${message}`,
  }));
