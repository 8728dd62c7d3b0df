/** Control characters, line separators and characters that change the direction of text. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Returns a string as one line that is safe to print: line breaks, escape sequences and other control characters become `
` or `\u001b`. Data from another machine must not forge a log line or move the cursor.
 */
export function printable(text: string): string {
  return text.replace(
    unprintable,
    (character) =>
      short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Returns an error as printable text: its name and message on one line, then the lines of its stack.
 *
 * @param mask masks the secrets in a string
 */
export function printableError(error: unknown, mask: (text: string) => string): string {
  if (!(error instanceof Error)) return printable(mask(String(error)));
  const { name, message, stack = "" } = error;
  // The message may contain lines that look like a stack, so the stack starts after it.
  const start = stack.indexOf(message) + message.length;
  const frames = stack
    .slice(start)
    .split("\n")
    .filter((line) => line.startsWith("    at "));
  return [`${name}: ${message}`, ...frames].map((line) => printable(mask(line))).join("\n");
}
