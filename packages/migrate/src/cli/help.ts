/** The text of `--help`. */
export const help = `@twinline/migrate: moves apps from the legacy RELAY SDKs to Twinline.

  npx @twinline/migrate check <paths>    what uses a legacy SDK, and what each use becomes
  npx @twinline/migrate v2 <paths>       to @twinline/compat-v2: the imports, and what depends on them
  npx @twinline/migrate v3 <paths>       to @twinline/relay-v3: actions and events
  npx @twinline/migrate python <paths>   Python v2 to TypeScript on @twinline/compat-v2

v2, v3 and python show what they would change, as a diff. They change files only with --write, and only in
a clean git tree. They change only what is certain, and mark the rest with comments.

Options
  --write          change the files
  --force          change them even with uncommitted changes, or without git
  --only <what>    v3: move one file (src/app.js), one handler (src/app.js:onIncomingCall, or the name of
                   any function that works with a call), and leave the rest on v2, on the same session.
                   Can be repeated. <paths> is where the program is; default: this folder
  --likely         also change what is likely
  --json           print JSON instead of the table or the diff
  --sarif <file>   write the findings as SARIF 2.1.0, for a code review
  --usage <file>   check: what a running app actually uses, as compat-v2 recorded it for TWINLINE_REPORT;
                   can be repeated; with paths, also shows how certain each place is
  --no-color       no colours (also NO_COLOR=1); --color forces them in a pipe
  -h, --help       show this help
  -v, --version    show the version

Exit code
  0   nothing is left: no legacy use (check), or everything was moved (v2, v3, python)
  1   something is left: there are legacy uses (check), or you have to decide (v2, v3, python)
  2   the command failed, or a file could not be parsed
`;
