/** The longest frame of a client that is not authenticated, characters. */
export const longestUnauthenticated = 256 * 1024;

/** The most levels of a frame: functions that read it recurse. */
export const deepest = 200;

/** True for JSON that nests too deep, whatever is in its strings. */
export function nestsTooDeep(text: string): boolean {
  // A level takes two characters at least.
  if (text.length < deepest * 2) return false;
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === "\\") index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > deepest) return true;
    } else if (character === "}" || character === "]") depth -= 1;
  }
  return false;
}
