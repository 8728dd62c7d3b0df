import type { MarkdownRenderer } from "vitepress";

/** A header without words is no header to a screen reader: it becomes an ordinary cell. */
export function tablesPlugin(md: MarkdownRenderer): void {
  md.core.ruler.push("twinline-tables", ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const [content, close] = tokens.slice(index + 1, index + 3);
      if (token.type !== "th_open" || content?.content.trim() !== "" || close === undefined)
        continue;
      token.tag = "td";
      close.tag = "td";
    }
  });
}
