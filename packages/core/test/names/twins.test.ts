import { describe, expect, it } from "@jest/globals";
import { camelCase, defineTwins, snakeCase, type Twins } from "@twinline/core/internal";

class Documented {
  #count = 0;
  add_one(by: number): number {
    return (this.#count += by);
  }
  get the_count(): number {
    return this.#count;
  }
  pass_(): string {
    return "passed";
  }
  plain(): string {
    return "plain";
  }
}
class Twinned extends Documented {}
interface Twinned extends Twins<Documented> {}
defineTwins(Documented);

describe("twins", () => {
  it.each([
    ["play_and_collect", "playAndCollect"],
    ["pass_", "pass"],
    ["is_done", "isDone"],
    ["plain", "plain"],
    ["SWAIG", "SWAIG"],
    ["detect_answering_machine_async", "detectAnsweringMachineAsync"],
  ])("%s is %s in camelCase", (snake, camel) => {
    expect(camelCase(snake)).toBe(camel);
  });

  it.each([
    ["playAndCollect", "play_and_collect"],
    ["playTTS", "play_tts"],
    ["statusUrl", "status_url"],
    ["from", "from"],
  ])("%s is documented as %s", (camel, snake) => {
    expect(snakeCase(camel)).toBe(snake);
  });

  it("are the same method, property and state as the documented name", () => {
    const twinned = new Twinned();
    expect(twinned.addOne(2)).toBe(2);
    expect(twinned.add_one(1)).toBe(3);
    expect(twinned.theCount).toBe(3);
    expect(twinned.pass()).toBe("passed");
    expect(Object.keys(twinned)).toEqual([]);
  });

  it("follow a documented name that is replaced", () => {
    const twinned = new Twinned();
    twinned.add_one = () => 42;
    expect(twinned.addOne(1)).toBe(42);
  });
});
