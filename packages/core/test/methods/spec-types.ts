// Compiled with the tests, never run: the compiler holds a row against the options that users see.
import {
  methodRows,
  type MethodSpec,
  type OptionsOf,
  type ParameterTo,
} from "@twinline/core/internal";

interface SayOptions {
  text: string;
  speech_rate?: number;
  speechRate?: number;
  volume?: number;
  extra?: object;
}

interface SayMethods {
  say(text: string, volume?: number): Promise<void>;
  say(options: SayOptions): Promise<void>;
}

/** Rows of an API whose methods have the params of the wire under their own names: `volume` is one. */
type Table = {
  readonly [Name in keyof SayMethods]: MethodSpec<OptionsOf<SayMethods[Name]>, true>;
};

const parameters = { text: { to: "play" }, speech_rate: { to: "item.rate" } } as const;

export const right = methodRows<Table>()({
  say: {
    method: "calling.play",
    positional: ["text", "volume", "control_id"],
    made: ["play"],
    parameters: () => parameters,
    arrange: (args) => args.slice(0, 2),
    build: ({ item, ...params }) => ({ ...params, play: [item] }),
  },
});

export const misspeltPosition = methodRows<Table>()({
  // @ts-expect-error there is no such option
  say: { method: "calling.play", positional: ["txt"], parameters: () => parameters },
});

export const twinAsPosition = methodRows<Table>()({
  // @ts-expect-error a row names the documented spelling
  say: { method: "calling.play", positional: ["speechRate"], parameters: () => parameters },
});

export const extraAsPosition = methodRows<Table>()({
  // @ts-expect-error every method has `extra`, and none by position
  say: { method: "calling.play", positional: ["extra"], parameters: () => parameters },
});

export const missingParameter = methodRows<Table>()({
  // @ts-expect-error speech_rate is missing, and the wire method has no such param
  say: { method: "calling.play", parameters: () => ({ text: { to: "play" } }) },
});

export const surplusParameter = methodRows<Table>()({
  // @ts-expect-error nothing is missing, but there is no option volumne
  say: { method: "calling.play", parameters: () => ({ ...parameters, volumne: { to: "volume" } }) },
});

const spread = { ...parameters, volumne: { to: "volume" } } as const;

export const surplusThatIsSpread = methodRows<Table>()({
  // @ts-expect-error there is no option volumne, wherever it comes from
  say: { method: "calling.play", parameters: () => ({ ...spread }) },
});

function speaks() {
  return { method: "calling.play", parameters: () => spread } as const;
}

export const surplusThatIsReturned = methodRows<Table>()({
  // @ts-expect-error there is no option volumne, even if a helper makes the row
  say: speaks(),
});

export const misspeltPlace = methodRows<Table>()({
  // @ts-expect-error the wire method has no param volumne
  say: { method: "calling.play", parameters: () => ({ ...parameters, volume: { to: "volumne" } }) },
});

const anywhere: ParameterTo<string> = { to: "volume" };

export const unknownPlace = methodRows<Table>()({
  // @ts-expect-error nothing says that this is a place in the params
  say: { method: "calling.play", parameters: () => ({ ...parameters, volume: anywhere }) },
});

export const placeOfAnotherMethod = methodRows<Table>()({
  // @ts-expect-error calling.record has no param play
  say: { method: "calling.record", parameters: () => parameters },
});

export const misspeltParam = methodRows<Table>()({
  // @ts-expect-error the wire method has no param plai
  say: { method: "calling.play", made: ["plai"], parameters: () => parameters },
});

export const unknownMethod = methodRows<Table>()({
  // @ts-expect-error there is no such wire method
  say: { method: "calling.plya", parameters: () => parameters },
});

export const unknownRow = methodRows<Table>()({
  say: { method: "calling.play", parameters: () => parameters },
  // @ts-expect-error the API has no such method
  shout: { method: "calling.play", parameters: () => parameters },
});

/** A single row is held against its places only. */
export const single = {
  method: "calling.detect",
  // @ts-expect-error it is detect.params.digits
  parameters: () => ({ digits: { to: "detect.digits" } }),
} satisfies MethodSpec;
