import { hooks, legacyMethod, plain } from "../legacy/methods.js";
import { placeOf, shortText, type Finding } from "../report/finding.js";
import type { Program } from "../source/program.js";
import { isMember, keyName, memberName } from "../source/syntax.js";
import { moveCalls } from "./calls.js";
import { moveClients } from "./clients.js";
import { moveConsumers } from "./consumers.js";
import { moveNewCalls } from "./dial.js";
import { moveImports } from "./imports.js";
import { doubtLeftovers } from "./leftovers.js";
import { moveMessages } from "./messages.js";
import { Move, type Doubt, type Shared } from "./move.js";
import type { Boundary } from "./only/boundary.js";
import { doubtCrossings } from "./only/crossings.js";
import { handOver } from "./only/hand-over.js";
import { rejoin } from "./only/rejoin.js";
import { movePatterns } from "./patterns.js";
import { ofPromises, Reads } from "./reads.js";
import { moveResults } from "./results.js";
import { moveTasks } from "./tasks.js";

/** A migration attempt: the new contents of a program's files, and what is left to you. */
export interface Attempt {
  readonly moves: readonly Move[];
  readonly doubts: readonly Doubt[];
}

/**
 * Tries to migrate a program; with a boundary, only the functions inside it.
 *
 * @param likely also migrates values that only their use suggests are calls
 */
export function attempt(program: Program, likely: boolean, boundary?: Boundary): Attempt {
  const shared: Shared = {
    doubts: [],
    clientNames: new Map(),
    dialNames: new Map(),
    owners: new Map(),
    moves: [],
    reads: new Reads(program.flow, program.modules),
    camel: spelling(program) === "camel",
    v2Names: new Map(),
    likely,
    speaks: program.flow.speaks,
    ...(boundary && { boundary }),
  };
  const moves = program.modules.map((module) => new Move(module, program.flow, shared));
  shared.moves.push(...moves);
  for (const move of moves) {
    for (const node of move.module.nodes) {
      if (node.type === "CallExpression") shared.owners.set(node, move);
    }
  }
  const calls = (move: Move): void => moveCalls(move, shared.reads);
  const steps =
    boundary === undefined
      ? [
          skipPromises,
          rejoin,
          moveImports,
          moveConsumers,
          moveNewCalls,
          moveClients,
          moveTasks,
          calls,
          moveResults,
          movePatterns,
          moveMessages,
          doubtLeftovers,
        ]
      : [
          skipPromises,
          (move: Move) => handOver(move, boundary),
          calls,
          moveResults,
          movePatterns,
          (move: Move) => doubtCrossings(move, boundary),
          doubtLeftovers,
        ];
  for (const step of steps) for (const move of moves) step(move);
  return { moves, doubts: unique(shared.doubts) };
}

function skipPromises(move: Move): void {
  for (const node of move.module.nodes) {
    if (isMember(node) && ofPromises.has(memberName(node) ?? "")) move.done.add(node);
  }
}

/** Which spelling a program uses: `playTTS` or `play_tts`. */
function spelling(program: Program): "camel" | "snake" {
  let snake = 0;
  let camel = 0;
  for (const { nodes } of program.modules) {
    for (const node of nodes) {
      const name = isMember(node)
        ? (memberName(node) ?? "")
        : "key" in node && node.key !== null
          ? (keyName(node) ?? "")
          : "";
      const isLegacy = isMember(node) ? legacyMethod(name) !== undefined : hooks.has(plain(name));
      if (!isLegacy) continue;
      if (name.includes("_")) snake += 1;
      else if (/[A-Z]/.test(name)) camel += 1;
    }
  }
  return snake > camel ? "snake" : "camel";
}

/** Removes lines that have become empty. */
export const tidy = (text: string): string =>
  text
    .replaceAll(/^[ \t]*\0,?[ \t\0]*\n/gm, "")
    .replaceAll("{ \0 ", "{ ")
    .replaceAll(/[ \t]*\0\0\n(?:[ \t]*\n)?/g, "")
    .replaceAll(/[ \t]*\0(?=\n)/g, "")
    .replaceAll("\0", "")
    .replace(/^(?:[ \t]*\n)+/, "");

function unique(doubts: readonly Doubt[]): Doubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ module, node, rule }) => {
    const key = `${module.file}:${node.start ?? 0}:${rule}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export const findingOf = ({ module, node, rule, why }: Doubt): Finding => ({
  ...placeOf(module, node),
  rule,
  use: shortText(module, node),
  v2: "the same",
  v3: "",
  sure: "decide",
  note: why,
});
