import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, test } from "@jest/globals";
import { fromPython } from "@twinline/migrate";

import { typeCheck } from "./support/type-check.js";

const root = path.resolve(__dirname, "../../..");
const programs = path.join(root, "examples/python/programs");

const translated = (code: string): string => {
  const { changes } = fromPython(
    new Map([["app.py", `from signalwire.relay.consumer import Consumer\n${code}`]]),
  );
  return (changes[0]?.after ?? "").replace(/^import .*\n\n/, "").trim();
};

describe("Python becomes TypeScript", () => {
  test.each([
    [
      "keyword arguments",
      `await call.record(beep=True, format='mp3')`,
      `await call.record({ beep: true, format: 'mp3' });`,
    ],
    [
      "both kinds of arguments",
      `await call.play(media, volume=3)`,
      `await call.play(media, { volume: 3 });`,
    ],
    [
      "None and its tests",
      `x = None\nif x is not None and not y: pass`,
      "const x: any = undefined;\nif (x != null && !y) {\n}",
    ],
    [
      "f-strings",
      "print(f'{call.id}: {x[\"a\"]} {n:.2f} {{}}')",
      'console.log(`${call.id}: ${x["a"]} ${n.toFixed(2)} {}`);',
    ],
    ["logging", `import logging\nlogging.warning('late: %s', n)`, `console.warn('late: %s', n);`],
    [
      "the environment",
      `import os\np = os.environ.get('P', 'x')`,
      `const p = (process.env['P'] ?? 'x');`,
    ],
    [
      "comprehensions",
      `a = [x.name for x in xs if x.ok]`,
      `const a = xs.filter((x: any) => x.ok).map((x: any) => x.name);`,
    ],
    [
      "sleep",
      `import asyncio\nawait asyncio.sleep(2)`,
      `await new Promise((resolve) => setTimeout(resolve, 2 * 1000));`,
    ],
    [
      "try",
      `try:\n  go()\nexcept Exception as e:\n  print(e)`,
      "try {\n  go();\n} catch (e: any) {\n  console.log(e);\n}",
    ],
    [
      "helpers with keywords",
      `def say(call, text, loud=False):\n  pass\nsay(call, text='x')`,
      "function say(call: Call, text: any, loud: any = false) {\n}\nsay(call, 'x');",
    ],
    [
      "names used in several blocks",
      `if a:\n  x = 1\nelse:\n  x = 2\nprint(x)`,
      "let x: any;\nif (a) {\n  x = 1;\n} else {\n  x = 2;\n}\nconsole.log(x);",
    ],
  ])("%s", (_name, python, typescript) => {
    expect(translated(python)).toBe(typescript);
  });

  test("what has no counterpart is marked, with the line as it was", () => {
    const { changes, findings } = fromPython(
      new Map([
        [
          "app.py",
          "from signalwire.relay.task import Task\nwith open('x') as f:\n  f.read()\nprint('on')\n",
        ],
      ]),
    );
    expect(findings).toEqual([
      expect.objectContaining({ line: 2, sure: "decide", rule: "python" }),
    ]);
    expect(changes[0]?.after).toContain(
      "// with open('x') as f:\n//   f.read()\nconsole.log('on');",
    );
  });

  test("a file that is not Python is reported and left alone", () => {
    const { changes, problems } = fromPython(new Map([["app.py", "import signalwire\ndef (:\n"]]));
    expect(changes).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ file: "app.py", line: 2 })]);
  });

  test("a file that has nothing to do with the SDK is left alone", () => {
    expect(fromPython(new Map([["app.py", "print('hello')\n"]])).changes).toEqual([]);
  });
});

test("every Python program of the examples is translated as a whole, and type-checks", () => {
  const sources = readdirSync(programs).filter((name) => name.endsWith(".py"));
  const files = new Map(
    sources.map((name) => [name, readFileSync(path.join(programs, name), "utf8")]),
  );
  const { changes, findings, problems } = fromPython(files);
  expect([findings, problems]).toEqual([[], []]);
  expect(changes.length).toBe(sources.length);
  const folder = path.join(root, ".cache/migrate/python-types");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, after } of changes) writeFileSync(path.join(folder, file), after);
  const names = changes.map(({ file }) => path.join(folder, file));
  expect(typeCheck(names)).toEqual(["", 0]);
});
