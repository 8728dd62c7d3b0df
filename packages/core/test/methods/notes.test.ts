import { describe, expect, it } from "@jest/globals";
import { RelayParamError, Session, type SessionOptions } from "@twinline/core";
import { noteWrongValues, PublicMethod } from "@twinline/core/internal";

const play = new PublicMethod(
  "call.play",
  { method: "calling.play", parameters: () => ({ volume: { to: "volume" } }) },
  { strictness: noteWrongValues, wireParameters: false },
);

/** A session that never connects, and what it warned of. */
function session(options: SessionOptions = {}): { session: Session; warnings: string[] } {
  const warnings: string[] = [];
  const silent = (): void => undefined;
  const logger = {
    debug: silent,
    info: silent,
    error: silent,
    warn: (line: string) => void warnings.push(line),
  };
  const credentials = { project: "p", token: "a-token", host: "localhost:1" };
  return { session: new Session({ ...credentials, logger, ...options }), warnings };
}

describe("arguments that are not as documented", () => {
  it("are warned of once for each method and name", () => {
    const { session: one, warnings } = session();
    for (let times = 0; times < 3; times += 1) play.bind(one, [{ volum: 1 }]);
    play.bind(one, [{ volume: "loud" }]);
    expect(warnings).toEqual([
      expect.stringContaining(
        'call.play(): volum is not an option and was ignored, as before. Did you mean "volume"?',
      ),
      expect.stringContaining(
        'call.play(): volume must be a number, got "loud"; it was sent as given',
      ),
    ]);
  });

  it("cause a new warning on another session", () => {
    const first = session();
    const second = session();
    play.bind(first.session, [{ volum: 1 }]);
    play.bind(second.session, [{ volum: 1 }]);
    expect(second.warnings).toHaveLength(1);
  });

  it.each([
    ["strict: true", { strict: true }],
    ["RELAY_STRICT=1", { env: { RELAY_STRICT: "1" } }],
  ])("are refused with %s", (_, options) => {
    const { session: strict, warnings } = session(options);
    expect(() => play.bind(strict, [{ volum: 1 }])).toThrow(RelayParamError);
    expect(() => play.bind(strict, [{ volum: 1 }])).toThrow(
      'call.play(): volum is not an option. Did you mean "volume"?',
    );
    expect(warnings).toEqual([]);
  });
});
