/** What `--help` prints. */
export const help = `@twinline/migrate: moves apps of the legacy RELAY SDKs to Twinline.

  npx @twinline/migrate check <paths>    what uses a legacy SDK, and what each use becomes
  npx @twinline/migrate v2 <paths>       to @twinline/compat-v2: the imports, and what goes with them
  npx @twinline/migrate v3 <paths>       to @twinline/relay-v3: actions and events
  npx @twinline/migrate python <paths>   Python v2 to TypeScript on @twinline/compat-v2

v2, v3 and python show what they would change, as a diff. They change files with --write only, and in
a clean git tree only. What is not certain is left alone and marked with a comment.

Options
  --write          change the files
  --force          change them even though git has uncommitted changes, or there is no git
  --only <what>    v3: move one file (src/app.js), one handler (src/app.js:onIncomingCall, or the name of
                   any function that works with a call), and leave the rest on v2, on the same session.
                   May be given several times; <paths> is where the program is, by default this folder
  --likely         change what is likely, too, not only what is certain
  --json           print JSON in place of the table or the diff
  --sarif <file>   write the findings as SARIF 2.1.0, for a code review
  --usage <file>   check: what a running app really uses, as compat-v2 wrote it for TWINLINE_REPORT;
                   several files add up; with paths, also how sure v3 is of each place
  --no-color       no colours (also NO_COLOR=1); --color to have them in a pipe
  -h, --help       this page
  -v, --version    the version

Exit code
  0   nothing is left: no legacy use (check), or everything was moved (v2, v3, python)
  1   something is left: uses were found (check), or a person must decide (v2, v3, python)
  2   the command could not be carried out, or a file could not be parsed
`;
