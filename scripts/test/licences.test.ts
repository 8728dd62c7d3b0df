import { describe, expect, test } from "@jest/globals";

import { isAllowed, licenceOf } from "../licences/licence.js";

describe("the licence of a dependency", () => {
  test.each(["MIT", "(MIT OR GPL-3.0)", "MIT AND ISC"])("may be %s", (licence) => {
    expect(isAllowed(licence)).toBe(true);
  });

  test.each(["", "GPL-3.0", "MIT AND GPL-3.0", "SEE LICENSE IN LICENSE", "UNLICENSED"])(
    "may not be %p",
    (licence) => {
      expect(isAllowed(licence)).toBe(false);
    },
  );

  test("is read from both forms that package.json has for it", () => {
    expect(licenceOf({ license: "MIT" })).toBe("MIT");
    expect(licenceOf({ license: { type: "ISC", url: "https://example.com" } })).toBe("ISC");
    expect(licenceOf({})).toBe("");
  });
});
