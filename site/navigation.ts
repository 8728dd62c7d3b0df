/**
 * The guides in the order of the sidebar: names of pages in `docs/`, without `.md`.
 * Their titles are their first headings. A page that is not listed stands at the end of its folder:
 * `docs/examples/*.md` under Examples, `docs/decisions/*.md` under Decisions, the others under Guides.
 */
export const guides: readonly { readonly text: string; readonly pages: readonly string[] }[] = [
  {
    text: "Start",
    pages: ["quick-start", "legacy-app", "side-by-side", "moving"],
  },
  {
    text: "Guides",
    pages: ["testing", "phone", "errors", "reconnects", "scaling", "security", "observability"],
  },
  {
    text: "When something is wrong",
    pages: ["troubleshooting"],
  },
  {
    text: "How it works",
    pages: [
      "protocol",
      "promises",
      "parity",
      "performance",
      "architecture",
      "contributing",
      "versions",
    ],
  },
];

/** Pages whose source stands outside `docs/`, unless `docs/` has one of that name. */
export const elsewhere: Readonly<Record<string, string>> = {
  contributing: "CONTRIBUTING.md",
  security: "SECURITY.md",
};

/** Folders of `docs/` that are sections of their own. */
export const sections: Readonly<Record<string, string>> = {
  examples: "Examples",
  decisions: "Decisions",
};
