/**
 * A test by the compiler: the interfaces that are generated are the types that the schemas describe.
 * `tsc -p tsconfig.test.json` fails and names the methods, events or types that differ.
 */
import type { Static, TSchema } from "typebox";
import type * as generated from "../../src/protocol/types.generated.js";
import type { eventSchemas, resultSchemas, schemas, types } from "../../src/schemas.js";

/** The same type down to every optional property, which assignability alone would not tell. */
type Same<A, B> =
  // A parameter that is used once is what makes the compiler compare for identity.
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Each may be used where the other is wanted. */
type Assignable<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type StaticOf<S> = S extends TSchema ? Static<S> : never;

/** The names under which the two columns differ, or which only one of them has. */
type Differing<Schemas, Interfaces> =
  | Exclude<keyof Schemas, keyof Interfaces>
  | Exclude<keyof Interfaces, keyof Schemas>
  | {
      [N in keyof Schemas & keyof Interfaces]: [
        Same<StaticOf<Schemas[N]>, Interfaces[N]>,
        Assignable<StaticOf<Schemas[N]>, Interfaces[N]>,
      ] extends [true, true]
        ? never
        : N;
    }[keyof Schemas & keyof Interfaces];

interface SharedTypes {
  Media: generated.Media;
  Device: generated.Device;
  ConnectDevice: generated.ConnectDevice;
  CollectDigits: generated.CollectDigits;
  CollectSpeech: generated.CollectSpeech;
  Collect: generated.Collect;
  RecordAudio: generated.RecordAudio;
  Detect: generated.Detect;
  TapConfig: generated.TapConfig;
  TapDevice: generated.TapDevice;
  ReferDevice: generated.ReferDevice;
  ConferenceStream: generated.ConferenceStream;
  PayPrompt: generated.PayPrompt;
  LiveTranscribeAction: generated.LiveTranscribeAction;
  LiveTranslateAction: generated.LiveTranslateAction;
  AiPrompt: generated.AiPrompt;
  AiFunction: generated.AiFunction;
  AiSwaig: generated.AiSwaig;
  AiLanguage: generated.AiLanguage;
  AiPronunciation: generated.AiPronunciation;
  AiSettings: generated.AiSettings;
  Reply: generated.Reply;
  CallReply: generated.CallReply;
  OperationReply: generated.OperationReply;
}

/** What an event says can't be changed; a schema does not say so. */
type Writable<Interfaces> = {
  [N in keyof Interfaces]: { -readonly [K in keyof Interfaces[N]]: Interfaces[N][K] };
};

type Nothing<T extends never> = T;

export type MethodsAgree = Nothing<Differing<typeof schemas, generated.MethodParams>>;
export type ResultsAgree = Nothing<Differing<typeof resultSchemas, generated.MethodResults>>;
export type EventsAgree = Nothing<Differing<typeof eventSchemas, Writable<generated.EventParams>>>;
export type SharedTypesAgree = Nothing<Differing<typeof types, SharedTypes>>;

// The comparison itself sees what it is there to see.
type Yes<T extends true> = T;
type No<T extends false> = T;
export type SeesAMissingName = Yes<
  Same<Differing<{ a: TSchema; b: TSchema }, { a: unknown }>, "b">
>;
export type SeesAnOptionalKey = No<Same<{ a: string; b?: string }, { a: string }>>;
export type SeesAWiderType = No<Same<{ a: "x" }, { a: string }>>;
