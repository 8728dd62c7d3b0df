import { describe, expect, test } from "@jest/globals";

import { get } from "../support/get.js";
import { TestSocket } from "../support/test-socket.js";
import { PageSocket } from "./support/page-socket.js";
import { serve } from "./support/stage.js";

const port = (url: string): string => new URL(url).port;

describe("the phone's page", () => {
  test("is served on the simulator's own port, without outside resources", async () => {
    const { sim, url } = await serve();
    expect(url).toBe(`http://127.0.0.1:${sim.port}/phone/`);
    const page = await get(url);
    expect(page.status).toBe(200);
    expect(page.body).toContain('src="page.js"');
    expect(page.body).not.toMatch(/https?:\/\//);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    const [script, style] = await Promise.all([get(`${url}page.js`), get(`${url}page.css`)]);
    expect([script.status, style.status]).toEqual([200, 200]);
    expect(style.body).not.toMatch(/@import|url\((?!["']?data:)/);
  });

  test("serves its own files only", async () => {
    const { url } = await serve();
    const replies = await Promise.all([
      get(`${url}..%2f..%2fpackage.json`),
      get(`${url}nothing.js`),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([404, 404]);
  });

  test("accepts GET and HEAD only", async () => {
    const { url } = await serve();
    expect((await get(url, {}, "POST")).status).toBe(405);
    expect((await get(url, {}, "HEAD")).body).toBe("");
  });

  test.each([
    ["another origin's page", { origin: "http://evil.example" }],
    ["a page on another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["a page without an origin", { origin: "null" }],
    ["a cross-site fetch", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }],
    [
      "a cross-site frame",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
    ],
  ])("refuses %s", async (_who, headers) => {
    const { url } = await serve();
    expect((await get(url, headers)).status).toBe(403);
  });

  test("opens from a link on another page", async () => {
    const { url } = await serve();
    const headers = {
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
    };
    expect((await get(url, headers)).status).toBe(200);
  });

  test("refuses names that others may have pointed here", async () => {
    const { url } = await serve();
    const statusFor = async (host: string): Promise<number> =>
      (await get(url, { host: `${host}:${port(url)}` })).status;
    expect(await statusFor("evil.example")).toBe(403);
    expect(await statusFor("127.0.0.1.evil.example")).toBe(403);
    expect(await statusFor("192.168.0.7")).toBe(403);
    expect(await statusFor("localhost")).toBe(200);
    expect(await statusFor("[::1]")).toBe(200);
  });
});

describe("the phone's WebSocket", () => {
  test("is open to the page", async () => {
    const { sim, url } = await serve();
    const page = await PageSocket.open(url);
    expect((await page.next("welcome")).host).toBe(sim.host);
    page.close();
  });

  test.each([
    ["another origin", { origin: "http://evil.example" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["the same host over another scheme", { origin: "https://127.0.0.1" }],
    ["an empty origin", { origin: "" }],
    ["a name that others may have pointed here", { host: "evil.example" }],
  ])("refuses what comes from %s", async (_where, headers) => {
    const { url } = await serve();
    await expect(PageSocket.open(url, headers)).rejects.toThrow("403");
  });

  test("refuses a page whose name was pointed here, though its origin fits", async () => {
    const { url } = await serve();
    const host = `evil.example:${port(url)}`;
    const attempt = PageSocket.open(url, { host, origin: `http://${host}` });
    await expect(attempt).rejects.toThrow("403");
  });

  test("leaves every other path to RELAY", async () => {
    const { sim } = await serve();
    const client = await TestSocket.connect(sim.host);
    expect(sim.connections).toBe(1);
    await client.close();
  });
});

describe("a simulator that listens on more than loopback", () => {
  test("requires the token in the URL", async () => {
    const { sim, url } = await serve({ host: "0.0.0.0", projects: { p: "the-token" } });
    const [, token = ""] = /\/phone\/([\w-]{32})\/$/.exec(url) ?? [];
    expect(token).toHaveLength(32);
    expect((await get(url)).status).toBe(200);
    expect((await get(`${url}page.js`)).status).toBe(200);

    const bare = `http://127.0.0.1:${sim.port}/phone/`;
    const wrong = `${bare}${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}/`;
    expect((await get(bare)).status).toBe(403);
    expect((await get(wrong)).status).toBe(403);
    expect((await get(`${bare}${token}`)).status).toBe(403);
    await expect(PageSocket.open(bare)).rejects.toThrow("403");
    await expect(PageSocket.open(wrong)).rejects.toThrow("403");
    (await PageSocket.open(url)).close();
  });

  test("answers to addresses, and not to unknown names", async () => {
    const { url } = await serve({ host: "0.0.0.0", projects: { p: "the-token" } });
    expect((await get(url, { host: `192.168.0.7:${port(url)}` })).status).toBe(200);
    expect((await get(url, { host: `evil.example:${port(url)}` })).status).toBe(403);
  });

  test("has a new token each time", async () => {
    const urls = await Promise.all([
      serve({ host: "0.0.0.0", projects: { p: "the-token" } }),
      serve({ host: "0.0.0.0", projects: { p: "the-token" } }),
    ]);
    const [one, other] = urls.map(({ url }) => new URL(url).pathname);
    expect(one).not.toBe(other);
  });
});
