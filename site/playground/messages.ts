// What the parts of the playground say to each other. Types only.

/** The page to the worker of the platform. */
export type ToPlatform =
  /** A fresh platform with the people of an example. */
  | { readonly is: "stage"; readonly example: string }
  /** A program connects: its end of the line is the port that comes along. */
  | { readonly is: "program" }
  /** It is gone, and its connections with it. */
  | { readonly is: "program gone" }
  /** Once more what the people of the example do by themselves. */
  | { readonly is: "story" }
  /** From the phone, JSON. */
  | { readonly is: "phone"; readonly message: string };

/** The worker of the platform to the page. */
export type FromPlatform =
  /** `story`: whether the people do something by themselves. */
  | { readonly is: "staged"; readonly example: string; readonly story: boolean }
  | { readonly is: "phone"; readonly message: string }
  | { readonly is: "warning"; readonly text: string };

/** A program's worker to the platform, and back: one WebSocket, or one HTTP request. */
export type OnLine =
  | { readonly is: "open"; readonly id: number; readonly url: string }
  | { readonly is: "opened"; readonly id: number }
  | { readonly is: "text"; readonly id: number; readonly text: string }
  | { readonly is: "close"; readonly id: number }
  | { readonly is: "closed"; readonly id: number; readonly code: number; readonly reason: string }
  | {
      readonly is: "request";
      readonly id: number;
      readonly method: string;
      readonly url: string;
      readonly body: string;
    }
  | { readonly is: "response"; readonly id: number; readonly status: number };

/** What the page hands to a program's worker. */
export interface Start {
  /** The program, JavaScript. */
  readonly code: string;
  /** Where its imports stand in the code, from and until, without the quotation marks. */
  readonly imports: readonly { readonly from: number; readonly until: number }[];
}

export type ToProgram = { readonly is: "ping" };

export type Level = "debug" | "log" | "info" | "warn" | "error";

/** A program's worker to the page. */
export type FromProgram =
  | { readonly is: "pong" }
  | { readonly is: "printed"; readonly level: Level; readonly text: string }
  /** What was thrown and not caught. The stack names lines of the code that was handed over. */
  | { readonly is: "failed"; readonly text: string; readonly stack: string }
  /** It was loaded, and its first turn is over. */
  | { readonly is: "loaded" };

/** What the worker of the language finds wrong with a program. Places count in UTF-16 units. */
export interface Finding {
  readonly from: number;
  readonly until: number;
  readonly severity: "error" | "warning";
  readonly text: string;
}

export interface Emitted {
  readonly code: string;
  /** Source map, JSON. */
  readonly map: string;
  readonly imports: Start["imports"];
  /** Errors that leave nothing to run. */
  readonly errors: readonly Finding[];
}

export interface Completion {
  readonly label: string;
  readonly kind: string;
  readonly order: string;
}

export interface Explanation {
  readonly from: number;
  readonly until: number;
  readonly signature: string;
  readonly words: string;
}

export interface Signature {
  /** Its parts before, in and behind the parameter that is being written. */
  readonly parts: readonly [string, string, string];
  readonly words: string;
}

/** What the worker of the language can be asked. */
export interface Language {
  findings(source: string): Finding[];
  emit(source: string): Emitted;
  completions(
    source: string,
    at: number,
  ): { readonly from: number; readonly items: Completion[] } | undefined;
  details(source: string, at: number, label: string): Explanation | undefined;
  hover(source: string, at: number): Explanation | undefined;
  signature(source: string, at: number): Signature | undefined;
}

export interface Question {
  readonly id: number;
  readonly ask: keyof Language;
  readonly given: readonly unknown[];
}

export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}
