import { describe, expect, it } from "@jest/globals";
import { assert, integer, oneof, property, string, uniqueArray } from "fast-check";

import { RecentEvents } from "../../src/session/recent-events.js";

describe("the ids of recent events", () => {
  it("are each new once, for at least the next 999 events", () => {
    const recent = new RecentEvents();
    const id = (number: number): string => `5a1b0c9e-0000-4000-8000-${number}.${number % 7}`;
    const wrong: string[] = [];
    for (let number = 0; number < 5000; number += 1) {
      if (!recent.isNew(id(number))) wrong.push(`${number} was not new`);
      if (recent.isNew(id(number))) wrong.push(`${number} was new again`);
      if (number >= 999 && recent.isNew(id(number - 999))) wrong.push(`${number - 999} was gone`);
    }
    expect(wrong).toEqual([]);
  });

  it("are forgotten after 2,000 later events, and when the session is a new one", () => {
    const recent = new RecentEvents();
    recent.isNew("first");
    for (let number = 0; number < 2000; number += 1) recent.isNew(number);
    expect(recent.isNew("first")).toBe(true);
    expect(recent.isNew("first")).toBe(false);
    recent.clear();
    expect(recent.isNew("first")).toBe(true);
  });

  it("differ when any character or their type differs", () => {
    assert(
      property(uniqueArray(oneof(string(), integer()), { maxLength: 500 }), (ids) => {
        const recent = new RecentEvents();
        for (const id of ids) expect(recent.isNew(id)).toBe(true);
        for (const id of ids) expect(recent.isNew(id)).toBe(false);
      }),
    );
    const recent = new RecentEvents();
    expect(["", 0, "0", "00", "ab", "ba", 12, "12"].map((id) => recent.isNew(id))).not.toContain(
      false,
    );
  });
});
