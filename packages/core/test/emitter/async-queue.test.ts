import { describe, expect, it, jest } from "@jest/globals";
import { AsyncQueue } from "@twinline/core/internal";

describe("an AsyncQueue", () => {
  it("returns values in order, whether they are pushed or read first", async () => {
    const queue = new AsyncQueue<number>();
    const early = queue.next();
    for (let value = 0; value < 5; value += 1) queue.push(value);
    expect(await early).toEqual({ value: 0, done: false });
    expect(await queue.next()).toEqual({ value: 1, done: false });
    queue.push(5);
    queue.end();
    const rest: number[] = [];
    for await (const value of queue) rest.push(value);
    expect(rest).toEqual([2, 3, 4, 5]);
    expect(await queue.next()).toEqual({ value: undefined, done: true });
  });

  it("does not move the other values when the first one is read", async () => {
    const shift = jest.spyOn(Array.prototype, "shift");
    try {
      const queue = new AsyncQueue<number>();
      for (let value = 0; value < 1000; value += 1) queue.push(value);
      for (let value = 0; value < 500; value += 1) await queue.next();
      const moved = shift.mock.contexts.map((array) => (array as unknown[]).length);
      expect(moved.filter((length) => length > 0)).toEqual([]);
    } finally {
      shift.mockRestore();
    }
  });

  it("is empty after its loop was left", async () => {
    let stopped = 0;
    const queue = new AsyncQueue<string>(() => (stopped += 1));
    queue.push("a");
    queue.push("b");
    for await (const value of queue) {
      expect(value).toBe("a");
      break;
    }
    expect(stopped).toBe(1);
    expect(await queue.next()).toEqual({ value: undefined, done: true });
  });
});
