import type { FaultRule, Faults, PassingFrame, FrameEffect } from "../wire/faults.js";
import type { FaultRuleOptions } from "./commands.js";
import type { FaultRuleView } from "./messages.js";

interface Rule {
  readonly id: number;
  readonly options: FaultRuleOptions;
  matched: number;
  readonly revoke: () => void;
}

/** The faults that were composed on the page. */
export class FaultRules {
  readonly #faults: Faults;
  readonly #rules = new Map<number, Rule>();
  #count = 0;

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  get rules(): FaultRuleView[] {
    return [...this.#rules.values()].map(({ id, options, matched }) => ({
      ...options,
      id,
      matched,
    }));
  }

  add(options: FaultRuleOptions): void {
    const id = (this.#count += 1);
    const decide: FaultRule = (frame) => {
      if (!isAbout(options, frame)) return undefined;
      rule.matched += 1;
      if (options.times > 0 && rule.matched >= options.times) rule.revoke();
      return effectOf(options);
    };
    const rule: Rule = { id, options, matched: 0, revoke: this.#faults.add(decide) };
    this.#rules.set(id, rule);
  }

  remove(id: number): void {
    this.#rules.get(id)?.revoke();
    this.#rules.delete(id);
  }

  clear(): void {
    for (const id of this.#rules.keys()) this.remove(id);
  }
}

function isAbout({ name, direction }: FaultRuleOptions, frame: PassingFrame): boolean {
  if (direction !== "" && direction !== frame.direction) return false;
  return name === "" || name === frame.event_type || name === frame.method;
}

function effectOf({ effect, amount }: FaultRuleOptions): FrameEffect {
  if (effect === "delay") return { delay: amount };
  if (effect === "reorder") return { behind: Math.max(1, Math.round(amount)) };
  return effect;
}
