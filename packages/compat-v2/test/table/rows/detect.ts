import { DetectAction, DetectResult } from "@twinline/compat-v2";

import type { Talk } from "../../support/stage.js";
import type { Row } from "../row.js";

const detect = { method: "calling.detect", Result: DetectResult, Action: DetectAction };
const person = {
  event: "HUMAN",
  success: { type: "machine", detectType: "machine", result: "HUMAN" },
  people: ({ caller }: Talk) => caller.says("Hello?"),
};
const machine = {
  documented: [{ timeout: 45, wait_for_beep: false, initial_timeout: 3 }],
  frame: { detect: { type: "machine", params: { initial_timeout: 3 } }, timeout: 45 },
  ...detect,
  ...person,
};

/** Detectors. */
export const detectRows: Readonly<Record<string, Row>> = {
  detect: {
    ...machine,
    documented: [{ detect_type: "machine", timeout: 45, initial_timeout: 3 }],
    also: [
      { name: "detect", args: ["machine", { timeout: 45, initial_timeout: 3 }] },
      { name: "detect", args: [{ detectType: "machine", timeout: 45, initialTimeout: 3 }] },
      { name: "detect", args: [{ type: "machine", timeout: 45, initial_timeout: 3 }] },
    ],
  },
  detect_answering_machine: {
    ...machine,
    also: [{ name: "detect_answering_machine", args: [45, { initial_timeout: 3 }] }],
  },
  amd: { ...machine, also: [{ name: "amd", args: [45, { initialTimeout: 3 }] }] },
  detect_human: {
    undocumented: true,
    ...machine,
    documented: [{ timeout: 45, initial_timeout: 3 }],
    also: [],
  },
  detect_machine: {
    undocumented: true,
    ...machine,
    documented: [{ timeout: 45, initial_timeout: 3 }],
    also: [],
    people: ({ caller }) => caller.says("You have reached the office. Nobody is here right now."),
    event: "MACHINE",
    success: { result: "MACHINE" },
  },
  detect_digit: {
    ...detect,
    frame: { detect: { type: "digit", params: { digits: "123" } }, timeout: 20 },
    documented: [{ timeout: 20, digits: "123" }],
    also: [{ name: "detect_digit", args: [20, "123"] }],
    people: ({ caller }) => caller.press("93"),
    event: "3",
    success: { type: "digit", result: "3" },
  },
  detect_fax: {
    ...detect,
    frame: { detect: { type: "fax", params: { tone: "CNG" } } },
    documented: [{ tone: "CNG" }],
    also: [{ name: "detect_fax", args: [null, "CNG"] }],
    people: ({ caller }) => caller.fax_tone("CNG"),
    event: "CNG",
    success: { type: "fax", result: "CNG" },
  },
};
