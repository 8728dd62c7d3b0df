import type * as t from "@babel/types";

import { isCall, isMember, memberName } from "../source/syntax.js";
import type { Move } from "./move.js";
import { readOptions } from "./options.js";

/** Replaces the tasks that a file delivers with plain HTTP requests. */
export function moveTasks(move: Move): void {
  let isDelivered = false;
  for (const node of move.module.nodes) {
    if (node.type === "NewExpression" && move.kind(node) === "Task") {
      accountOf(move, node);
    }
    if (!isMember(node) || move.kind(node.object) !== "Task") continue;
    move.done.add(node);
    const parent = move.parent(node);
    const name = memberName(node);
    if (name === "deliver" && isCall(parent) && parent.callee === node) {
      isDelivered = true;
      move.rewriter.replace(parent, () => {
        const args = [node.object, ...parent.arguments].map((one) => move.render(one));
        return `deliverTask(${args.join(", ")})`;
      });
    } else if (name !== "host") move.doubt(node, "task", `a task has no ${name ?? "such member"}`);
  }
  const last = move.module.tree.program.body.at(-1);
  if (isDelivered && last !== undefined) move.rewriter.after(last, () => delivery(move));
}

/** The credentials of a task: `new Task(project, token)`, or `new Task({ project, token })`. */
function accountOf(move: Move, node: t.NewExpression): void {
  const [first, second] = node.arguments;
  const options = second === undefined ? readOptions(move, first) : undefined;
  const project = options?.get("project")?.text ?? (first && (() => move.render(first)));
  const token = options?.get("token")?.text ?? (second && (() => move.render(second)));
  if (project === undefined || token === undefined) {
    move.doubt(node, "task", "which account delivers this is not written here");
    return;
  }
  const host = options?.get("host")?.text ?? (() => move.quoted("relay.signalwire.com"));
  move.rewriter.replace(
    node,
    () => `{ project: ${project()}, token: ${token()}, host: ${host()} }`,
  );
}

function delivery(move: Move): string {
  const type = move.module.isTypeScript;
  const q = (text: string): string => move.quoted(text);
  const account = type ? ": { project: string; token: string; host: string }" : "";
  const outcome =
    move.shared.speaks === "node"
      ? "if (response.status !== 204) throw new Error(`The task was refused: ${response.status}`);"
      : "return response.status === 204;";
  const text = `
/** Delivers a task to the apps that listen to its context, with a plain HTTP request. */
async function deliverTask({ project, token, host }${account}, context${type ? ": string" : ""}, message${type ? ": unknown" : ""}) {
  const response = await fetch(\`https://\${host}/api/relay/rest/tasks\`, {
    method: ${q("POST")},
    headers: {
      authorization: \`Basic \${Buffer.from(\`\${project}:\${token}\`).toString(${q("base64")})}\`,
      ${q("content-type")}: ${q("application/json")},
    },
    body: JSON.stringify({ context, message }),
  });
  ${outcome}
}`;
  return move.dialect.end === "" ? text.replaceAll(/;$/gm, "") : text;
}
