/** A line of a program, what is asked about it, and what the answer has to say. */
export type Question = { readonly says: readonly string[] } & (
  | { readonly hover: string }
  | { readonly complete: string }
  | { readonly error: string }
);
