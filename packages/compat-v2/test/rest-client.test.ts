import path from "node:path";
import { inspect } from "node:util";

import { describe, expect, it } from "@jest/globals";

import { RelayError, RestClient } from "@twinline/compat-v2";

import { restClientFrom } from "../src/client/rest-client.js";

const options = { signalwireSpaceUrl: "example.signalwire.com" };

describe("RestClient", () => {
  it("is the one of @signalwire/compatibility-api, called with or without new", () => {
    const rest = new RestClient("project", "token", options);
    expect(typeof rest.messages.create).toBe("function");
    expect(typeof RestClient("project", "token", options).calls.create).toBe("function");
    const response = new RestClient.LaML.VoiceResponse();
    response.say("Hello");
    expect(response.toString()).toContain("<Say>Hello</Say>");
    expect(typeof RestClient.validateRequest).toBe("function");
  });

  it("says what to install when that package is missing, and only when it is used", () => {
    const missing = restClientFrom(() => [path.join(path.parse(__dirname).root, "index.js")]);
    expect(inspect(missing)).toContain("RestClient");
    expect(missing["then"]).toBeUndefined();
    for (const use of [
      () => new missing("project", "token", options) as unknown,
      () => missing("project", "token", options) as unknown,
      () => missing.LaML as unknown,
    ]) {
      expect(use).toThrow(RelayError);
      expect(use).toThrow(/npm install @signalwire\/compatibility-api/);
    }
  });
});
