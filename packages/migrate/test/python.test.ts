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
      "try {\n  go();\n} catch (e: any) {\n  console.log(e.message);\n}",
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

  test.each([
    ["a keyword-only parameter", "def f(a, *, b=1): pass\nf(1, b=2)", "f(1, 2);"],
    ["parameters of any number", "def f(*all): pass\nf(*xs)", "f(...xs);"],
    [
      "the constructor of a class",
      "class A:\n  def __init__(self, x, y=1): pass\nA(1, y=2)",
      "new A(1, 2);",
    ],
    ["a name that a function changes", "n = 0\ndef f():\n  global n\n  n += 1", "let n = 0;"],
    ["an empty list is false", "xs = []\nif not xs: pass", "if (xs.length === 0) {"],
    ["an empty dictionary is false", "d = {}\nif d: pass", "if (Object.keys(d).length > 0) {"],
    [
      "the keys of a dictionary",
      "d = {'a': 1}\nfor k in d: pass",
      "for (const k of Object.keys(d)) {",
    ],
    [
      "a key of a dictionary",
      "d = {'a': 1}\nprint('a' in d)",
      "console.log(Object.hasOwn(d, 'a'));",
    ],
    ["enumerate from a number", "for i, x in enumerate(xs, 1): pass", "[index + 1, one]"],
    [
      "%",
      "print('%s of %d: %.2f%%' % (a, b, c))",
      "`${a} of ${Math.trunc(b)}: ${(c).toFixed(2)}%`",
    ],
    ["format", "print('{} {0} {n}'.format(a, n=b))", "`${a} ${a} ${b}`"],
    ["a slice from the end", "print(x[-2:], x[-1])", "console.log(x.slice(-2), x.at(-1));"],
    ["a task that runs beside", "import asyncio\nasyncio.create_task(f())", "void f();"],
    ["a task that is awaited", "import asyncio\nt = asyncio.create_task(f())", "const t = f();"],
    ["split at white space", "a = x.split()", "x.trim().split(/\\s+/)"],
    ["a backslash that is no escape", "p = 'C:\\d'", "'C:\\\\d'"],
    ["a type without a value", "x: int\nx = 3", "let x: any;"],
  ])("%s", (_name, python, typescript) => {
    expect(translated(python)).toContain(typescript);
  });

  test.each([
    "with open('x') as f: pass",
    "try:\n  x = d['a']\nexcept KeyError:\n  pass",
    "try:\n  pass\nexcept ValueError:\n  pass\nelse:\n  pass",
    "while x:\n  pass\nelse:\n  pass",
    "for x in xs:\n  pass\nelse:\n  pass",
    "print(x[::2])",
    "print(round(x, 2))",
    "print(template % name)",
    "xs = [1] + [2]",
    "print([1] == [1])",
    "print('-' * 3)",
    "print(1 < x < 3)",
    "a = b = 1",
    "def f(x=[]):\n  x.append(1)",
    "def f(**options): pass",
    "print(x.replace('a', 'b', 1))",
    "print(x.split(',', 1))",
    "print(x.strip('#'))",
    "d = {}\nd.pop('a')",
    "xs.sort()",
    "print('{:>8}'.format(x))",
    "print(f'{x!r}')",
    "print(f'{x=}')",
    "import asyncio\nasyncio.gather(a(), return_exceptions=True)",
    "import asyncio\nasyncio.wait_for(a(), 3)",
    "@property\ndef f(): pass",
    "print(x := 3)",
    "print('\\N{BULLET}')",
    "async def f():\n  return xs_of() or await g()\nxs_of = []\nx = xs_of or (await g())",
    "match x:\n  case 1: pass",
    "assert x",
    "del d['a']",
    "print(x @ y)",
    "lambda x=1: x",
    "raise ValueError('a') from e",
    "isinstance(x, dict)",
    "{1, 2}",
  ])("%j is marked, since it cannot be translated with certainty", (python) => {
    const { findings } = fromPython(
      new Map([["app.py", `from signalwire.relay.consumer import Consumer\n${python}\n`]]),
    );
    expect(findings.length).toBeGreaterThan(0);
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

  test("a file that does not use the SDK is left alone", () => {
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
