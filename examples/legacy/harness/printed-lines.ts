/** The log lines of either SDK: the time, and what follows. */
const logLine =
  /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} - |\d{4}-\d\d-\d\dT[\d:.]+Z +(?:debug|info|warn|error) +(?:twinline: )?)(.*)$/;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * What a program printed, without what the SDK logged: its lines, ids and ports masked.
 *
 * @param logs log lines that the program writes itself: those stay, without their time
 */
export function printedLines(text: string, logs: RegExp | undefined): string[] {
  const kept: string[] = [];
  let open = false;
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const logged = logLine.exec(line)?.[1];
    if (logged !== undefined) {
      if (logs?.test(logged) === true) kept.push(`[log] ${logged}`);
      // Objects in the log take more lines, to the brace in the first column.
      open = /(\{|: *)$/.test(logged);
    } else if (open) {
      open = line.trim() !== "" && !line.startsWith("}");
    } else if (!isStack(line)) {
      kept.push(line);
    }
  }
  return kept.filter((line, index) => line !== "" || index < kept.length - 1).map(masked);
}

const isStack = (line: string): boolean => /^\s+at .*[\d)>]$/.test(line);

const masked = (line: string): string =>
  line
    .replaceAll(uuid, "<id>")
    .replaceAll(/127\.0\.0\.1:\d+/g, "<here>")
    .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<time>")
    .replaceAll(/\(node:\d+\)/g, "(node)");
