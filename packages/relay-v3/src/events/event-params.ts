import type {
  CallingCallCollectEvent,
  CallingCallDetectEvent,
  CallingCallFaxEvent,
  EventName,
  EventParams,
} from "@twinline/core";

/** What was collected. The fields stand in `params` as on the wire, and beside `type` for convenience. */
export interface CollectResult extends CollectedInput {
  /** `digit`, `speech`, `no_input`, `no_match`, `error`, `start_of_input` or `finished`. */
  readonly type: string;
  readonly params?: CollectedInput;
}

/** The input itself. */
export interface CollectedInput {
  /** The keys, of a `digit`. */
  readonly digits?: string;
  /** The key that ended the input, of a `digit`. */
  readonly terminator?: string;
  /** What was said, of a `speech`. */
  readonly text?: string;
  /** How sure the recogniser is, 0 to 100, of a `speech`. */
  readonly confidence?: number;
}

/** What was detected. */
export interface DetectResult {
  /** The detector that ran: `machine`, `fax` or `digit`. */
  readonly type: string;
  readonly params?: {
    /** `HUMAN`, `MACHINE`, `UNKNOWN`, `READY`, `NOT_READY`, `CED`, `CNG`, a key, `finished` or `error`. */
    readonly event?: string;
    /** A beep was heard. */
    readonly beep?: boolean;
  };
}

/** How far a fax has come. */
export interface FaxResult {
  /** `page`, `finished` or `error`. */
  readonly type: string;
  readonly params?: {
    readonly direction?: "send" | "receive";
    /** Number of the page, of a `page`. */
    readonly number?: number;
    /** Our own identity, of `finished`. */
    readonly identity?: string;
    /** The other machine's identity, of `finished`. */
    readonly remote_identity?: string;
    /** Where the document is, of `finished`. */
    readonly document?: string;
    /** How many pages passed, of `finished`. */
    readonly pages?: number | string;
    readonly success?: boolean;
    readonly result?: number | string;
    readonly result_text?: string;
    readonly format?: string;
  };
}

/** The params of a `CollectEvent`. */
export type CollectEventParams = Omit<CallingCallCollectEvent, "result"> & {
  /** What was collected; missing when the collection only changed its state. */
  readonly result?: CollectResult;
};

/** The params of a `DetectEvent`. */
export type DetectEventParams = Omit<CallingCallDetectEvent, "detect"> & {
  /** What was detected. */
  readonly detect: DetectResult;
};

/** The params of a `FaxEvent`. */
export type FaxEventParams = Omit<CallingCallFaxEvent, "fax"> & {
  /** How far the fax has come. */
  readonly fax: FaxResult;
};

interface Refined {
  "calling.call.collect": CollectEventParams;
  "calling.call.detect": DetectEventParams;
  "calling.call.fax": FaxEventParams;
}

/** The params of an event, by its name. */
export type ParamsOf<Name extends EventName> = (Omit<EventParams, keyof Refined> & Refined)[Name];
