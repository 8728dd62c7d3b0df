import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { readFileSync } from "node:fs";

import { Stage } from "./stage.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @type {Stage} */
let stage;
before(async () => {
  stage = await Stage.open();
});
after(() => stage?.close());

test("a greeting that was edited is heard in a call, and a key is answered, offline", async () => {
  const desk = await stage.page();
  await desk.lines.first().waitFor();
  await desk.page.context().setOffline(true);
  await desk.write((await starter()).replace("Hello from Twinline!", "Hello from the test!"));
  await desk.start();
  await desk.call();
  await desk.hears("Hello from the test! Press any key.");
  await desk.page.getByRole("button", { name: /^5/ }).click();
  await desk.hears("You pressed 5. Goodbye.");
  await desk.printed("+15550201 pressed 5");
  await desk.show("Timeline");
  await desk.page.getByText("play_and_collect").first().waitFor();
  await desk.show("Frames");
  for (const frame of ["answer", "call.collect"]) {
    await desk.page.locator(".panes").getByText(frame, { exact: true }).first().waitFor();
  }
  assert.deepEqual(desk.strangers, []);
  assert.deepEqual(desk.complaints, []);
});

test("a program that loops without end is noticed and can be stopped", async () => {
  const desk = await stage.page();
  await desk.lines.first().waitFor();
  await desk.write('console.log("before");\nfor (;;) {}\n');
  await desk.start();
  await desk.page.getByText("The program does not answer").waitFor();
  await desk.page.getByRole("button", { name: "Stop" }).click();
  await desk.page.getByText("The program does not answer").waitFor({ state: "detached" });
  await desk.write(await starter());
  await desk.start();
  await desk.call();
  await desk.hears("Hello from Twinline!");
});

test("a program in the address of a page is the program of that page", async () => {
  const desk = await stage.page("#example=menu&api=v2");
  await desk.editor.getByText("class Office extends Consumer").waitFor();
  const source = `${await starter()}\n// Größe: ¼, 日本語\n`;
  await desk.write(source);
  await desk.page.waitForURL(/&program=/);
  const other = await stage.page(new URL(desk.page.url()).hash);
  await other.editor.getByText("// Größe: ¼, 日本語").waitFor();
  assert.equal(await textOf(other), await textOf(desk));
});

test("a program reaches no network, and the page evaluates no strings", async () => {
  const desk = await stage.page();
  await desk.lines.first().waitFor();
  const asked = stage.requests.length;
  await desk.write(policyProgram(stage.url));
  await desk.start();
  await desk.printed("done");
  const printed = await desk.console.innerText();
  for (const way of ["fetch", "XMLHttpRequest", "import", "importScripts", "EventSource", "eval"]) {
    assert.match(printed, new RegExp(`${way}: refused`), printed);
  }
  assert.doesNotMatch(printed, /reached/);
  assert.deepEqual(stage.requests.slice(asked), []);
  assert.deepEqual(desk.strangers, []);
  // What the debugger itself runs may evaluate: a timer of the page may not.
  const evaluated = await desk.page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line typescript/no-implied-eval -- it is to be refused
            resolve(new Function("return 'evaluated'")());
          } catch (error) {
            resolve(error.name);
          }
        });
      }),
  );
  assert.equal(evaluated, "EvalError");
});

test("an error that is not caught is shown with its line, in our own words", async () => {
  const desk = await stage.page();
  await desk.lines.first().waitFor();
  await desk.write(
    [
      'import { RelayClient } from "@twinline/relay-v3";',
      "",
      "interface Unused {",
      "  readonly name: string;",
      "}",
      "",
      'new RelayClient({ contexts: ["office"], contxts: [] } as object);',
    ].join("\n"),
  );
  await desk.start();
  await desk.printed(/RelayParamError.*contxts.*Did you mean/);
  await desk.page.getByRole("button", { name: "Line 7" }).click();
  assert.equal(await desk.page.locator(".cm-activeLineGutter").first().innerText(), "7");
});

test("a slip of the types is marked, and options are completed with what they mean", async () => {
  const desk = await stage.page();
  await desk.lines.first().waitFor();
  const source = await starter();
  await desk.write(source.replace("call.hangup()", "call.hangupp()"));
  await desk.page.getByRole("button", { name: "1 type error" }).waitFor();
  assert.equal(await desk.page.locator(".cm-lintRange-error").innerText(), "hangupp");
  await desk.write(source.replace(/\n}\);\n\nvoid[^]*$/, "\n  call.play_tt"));
  await desk.page.keyboard.type("s");
  await desk.page.locator(".cm-completionLabel", { hasText: /^play_tts$/ }).waitFor();
  await desk.page.locator(".cm-completionInfo", { hasText: "text" }).waitFor();
  // Keys that are typed into the program are not dialled.
  await desk.page.keyboard.type(" 123 ");
  assert.equal(await desk.page.getByLabel("Number to call").inputValue(), "");
});

test("a program that cannot be read is not started, and says where it breaks", async () => {
  const desk = await stage.page();
  await desk.lines.first().waitFor();
  await desk.write("const one = 1;\nconst = 2;\n");
  await desk.run.click();
  await desk.printed(/The program was not started. Line 2:/);
});

for (const [width, colorScheme] of [
  [1440, "light"],
  [1440, "dark"],
  [390, "light"],
  [390, "dark"],
]) {
  test(`axe finds nothing at ${width} pixels, ${colorScheme}`, async () => {
    const desk = await stage.page("", { viewport: { width, height: 900 }, colorScheme });
    await desk.lines.first().waitFor();
    await desk.call();
    await desk.hears("Hello from Twinline!");
    for (const view of ["Timeline", "Console", "Frames"]) {
      await desk.show(view);
      await desk.page.evaluate(axe);
      const { violations } = await desk.page.evaluate(() => globalThis.axe.run());
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
      assert.deepEqual(found, [], view);
    }
    const wide = await desk.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `the page is ${wide} pixels wide`);
  });
}

/** What becomes of each example: by default, a caller hears something. */
const outcomes = {
  sms: (desk) =>
    desk.show("Messages").then(() =>
      desk.page
        .getByText(/nine|hours/i)
        .nth(1)
        .waitFor(),
    ),
  campaign: (desk) => desk.printed(/\w/),
  reminder: (desk) => desk.printed("Ann:"),
};

test("every example runs", async (context) => {
  const desk = await stage.page();
  const choice = desk.page.getByRole("combobox", { name: "Example" });
  const ids = await choice
    .locator("option")
    .evaluateAll((options) => options.map(({ value }) => value));
  assert.ok(ids.length > 15);
  for (const id of ids) {
    await context.test(id, async () => {
      await desk.show("Timeline");
      await choice.selectOption(id);
      const outcome = outcomes[id.replace(/-v\d$/, "")];
      if (outcome === undefined) {
        await desk.lines.first().waitFor();
        await desk.call();
        await desk.page.locator(".handset .utterance").first().waitFor();
      } else await outcome(desk);
      await desk.show("Console");
      assert.deepEqual(await desk.page.locator(".console-error").allInnerTexts(), []);
      assert.deepEqual(desk.complaints.splice(0), []);
    });
  }
  assert.deepEqual(desk.strangers, []);
});

async function starter() {
  return readFileSync(new URL("../starters/v3.ts", import.meta.url), "utf8");
}

/** All of the program, whatever the editor has drawn of it. */
const textOf = (desk) => desk.page.evaluate(() => location.hash);

const policyProgram = (url) => `
const target = ${JSON.stringify(`${url}page.js`)};
const scope: any = globalThis;
async function attempt(name: string, run: () => unknown): Promise<void> {
  try {
    await run();
    console.log(name + ": reached");
  } catch (error) {
    console.log(name + ": refused");
  }
}
const settled = (make: () => any, good: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const it = make();
    it.addEventListener(good, () => resolve());
    it.addEventListener("error", reject);
  });
await attempt("fetch", () => fetch(target));
await attempt("XMLHttpRequest", () =>
  settled(() => {
    const request = new scope.XMLHttpRequest();
    request.open("GET", target);
    request.send();
    return request;
  }, "load"),
);
await attempt("import", () => import(target));
await attempt("importScripts", () => scope.importScripts(target));
await attempt("EventSource", () => settled(() => new scope.EventSource(target), "open"));
await attempt("eval", () => scope.eval("1"));
console.log("done");
`;
