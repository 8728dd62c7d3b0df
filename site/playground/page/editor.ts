import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  type Tooltip,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

import type { Explanation } from "../messages.js";
import { language } from "./language.js";
import { findings, keepAddress, onOpen, source } from "./program.js";
import { runProgram } from "./runner.js";

/** How long after the last key the compiler looks at the program, milliseconds. */
const pause = 350;

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: "var(--violet)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--accent)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--amber-ink)" },
  { tag: [tags.comment], color: "var(--ink-quiet)", fontStyle: "italic" },
  { tag: [tags.typeName, tags.className, tags.namespace], color: "var(--blue)" },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    color: "var(--blue)",
  },
]);

const appearance = EditorView.theme({
  "&": {
    height: "100%",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    fontSize: "0.84375rem",
  },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.75rem 0" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-gutters": {
    backgroundColor: "var(--surface)",
    color: "var(--ink-quiet)",
    border: "none",
    paddingLeft: "0.25rem",
  },
  ".cm-activeLine, .cm-activeLineGutter": {
    backgroundColor: "color-mix(in srgb, var(--ink) 5%, transparent)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    {
      backgroundColor: "color-mix(in srgb, var(--focus) 28%, transparent)",
    },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--focus) 16%, transparent)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "color-mix(in srgb, var(--accent) 26%, transparent)",
  },
  ".cm-panels, .cm-tooltip": {
    border: "1px solid var(--line)",
    borderRadius: "0.5rem",
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    boxShadow: "var(--shadow)",
  },
  ".cm-panels": { borderRadius: "0" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", maxHeight: "15rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--ink)",
  },
  ".cm-completionInfo": { padding: "0.5rem 0.75rem", maxWidth: "30rem" },
  ".cm-foldPlaceholder": {
    backgroundColor: "var(--sunken)",
    border: "none",
    color: "var(--ink-quiet)",
  },
  ".cm-diagnostic": { padding: "0.375rem 0.75rem", whiteSpace: "pre-wrap", maxWidth: "40rem" },
});

/** What the compiler says of a name. */
function explanation({ signature, words }: Explanation): HTMLElement {
  const box = document.createElement("div");
  box.className = "explanation";
  if (signature !== "") {
    const code = document.createElement("code");
    code.textContent = signature;
    box.append(code);
  }
  if (words !== "") {
    const text = document.createElement("p");
    text.textContent = words;
    box.append(text);
  }
  return box;
}

const kinds: Readonly<Record<string, string>> = {
  method: "method",
  property: "property",
  getter: "property",
  function: "function",
  const: "variable",
  let: "variable",
  var: "variable",
  class: "class",
  interface: "interface",
  type: "type",
  keyword: "keyword",
  module: "namespace",
  string: "text",
};

async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const { pos, state, explicit } = context;
  const text = state.sliceDoc();
  const before = text.slice(0, pos);
  // After a name, a dot, a quotation mark, or where an option begins.
  if (!explicit && !/[\w$.'"]$|[{,]\s$/.test(before)) return null;
  const found = await language.ask("completions", text, pos);
  if (found === undefined || context.aborted) return null;
  return {
    from: found.from,
    validFor: /^[\w$]*$/,
    options: found.items.map(({ label, kind, order }): Completion => ({
      label,
      type: kinds[kind] ?? "text",
      sortText: order,
      info: async () => {
        const details = await language.ask("details", text, pos, label);
        return details === undefined ? null : explanation(details);
      },
    })),
  };
}

async function hovered(view: EditorView, at: number): Promise<Tooltip | null> {
  const found = await language.ask("hover", view.state.sliceDoc(), at);
  if (found === undefined) return null;
  return {
    pos: found.from,
    end: found.until,
    above: true,
    create: () => ({ dom: explanation(found) }),
  };
}

/** Asks the compiler, a moment after the last change. */
class Checker {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  later(view: EditorView): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(view), pause);
  }

  async #check(view: EditorView): Promise<void> {
    this.#count += 1;
    const count = this.#count;
    // The first look takes seconds; what is to run comes first.
    await language.warm;
    const text = view.state.sliceDoc();
    const found = await language.ask("findings", text);
    // It was changed meanwhile: another look is on its way.
    if (count !== this.#count || text !== view.state.sliceDoc()) return;
    findings.value = found;
    const shown = found.map(({ from, until, severity, text: message }) => ({
      from,
      to: Math.max(until, from),
      severity,
      message,
    }));
    view.dispatch(setDiagnostics(view.state, shown));
  }
}

let editor: EditorView | undefined;

/** Puts the editor into an element. */
export function openEditor(parent: HTMLElement, nonce: string): void {
  const checker = new Checker();
  const view = new EditorView({
    parent,
    doc: source.peek(),
    extensions: [
      EditorView.cspNonce.of(nonce),
      Prec.highest(
        keymap.of([
          {
            key: "Mod-Enter",
            run: () => {
              void runProgram();
              return true;
            },
          },
        ]),
      ),
      lineNumbers(),
      foldGutter(),
      history(),
      drawSelection(),
      EditorState.allowMultipleSelections.of(true),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      keymap.of([
        // Otherwise Tab moves on: without a mouse it is the way out of the editor.
        { key: "Tab", run: acceptCompletion },
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...foldKeymap,
        ...completionKeymap,
        ...lintKeymap,
      ]),
      javascript({ typescript: true }),
      autocompletion({ override: [complete], maxRenderedOptions: 60 }),
      hoverTooltip(hovered, { hoverTime: 350 }),
      lintGutter(),
      syntaxHighlighting(colours),
      appearance,
      EditorView.contentAttributes.of({ "aria-label": "Program", tabindex: "0" }),
      EditorView.updateListener.of(({ docChanged, view: changed }) => {
        if (!docChanged) return;
        source.value = changed.state.sliceDoc();
        keepAddress();
        checker.later(changed);
      }),
    ],
  });
  editor = view;
  checker.later(view);
  onOpen((text) => {
    if (text === view.state.sliceDoc()) return;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      scrollIntoView: true,
    });
  });
}

/** Goes to a line of the program. */
export function goToLine(number: number): void {
  if (editor === undefined) return;
  const line = editor.state.doc.line(Math.min(Math.max(1, number), editor.state.doc.lines));
  editor.dispatch({ selection: { anchor: line.from }, scrollIntoView: true });
  editor.focus();
}
