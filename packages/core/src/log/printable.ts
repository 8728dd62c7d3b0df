/** Control characters, line separators and characters that change the direction of text. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A string as one line that a terminal only shows: line breaks, escape sequences and the like are
 * written as `\n` or `\u001b`. What another machine sent must not forge a log line or move a cursor.
 */
export function printable(text: string): string {
  return text.replace(
    unprintable,
    (character) =>
      short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * The same for an error: its name and message on one line, then the lines of its stack.
 *
 * @param mask hides the secrets of a string
 */
export function printableError(error: unknown, mask: (text: string) => string): string {
  if (!(error instanceof Error)) return printable(mask(String(error)));
  const { name, message, stack = "" } = error;
  // A message may hold lines that look like a stack: only what follows it is the stack.
  const start = stack.indexOf(message) + message.length;
  const frames = stack
    .slice(start)
    .split("\n")
    .filter((line) => line.startsWith("    at "));
  return [`${name}: ${message}`, ...frames].map((line) => printable(mask(line))).join("\n");
}
