const codes = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;

export type Paint = (style: keyof typeof codes, text: string) => string;

/** Colours text for a terminal, or leaves it plain. */
export const paintFor =
  (colours: boolean): Paint =>
  (style, text) =>
    colours && text !== "" ? `\u001B[${codes[style]}m${text}\u001B[0m` : text;
