import type { FaultRule, Faults, PassingFrame, Verdict } from "../wire/faults.js";
import type { FaultOrder, FaultRuleView } from "./messages.js";

interface Rule {
  readonly id: number;
  readonly order: FaultOrder;
  met: number;
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
    return [...this.#rules.values()].map(({ id, order, met }) => ({ ...order, id, met }));
  }

  add(order: FaultOrder): void {
    const id = (this.#count += 1);
    const decide: FaultRule = (frame) => {
      if (!isAbout(order, frame)) return undefined;
      rule.met += 1;
      if (order.times > 0 && rule.met >= order.times) rule.revoke();
      return verdictOf(order);
    };
    const rule: Rule = { id, order, met: 0, revoke: this.#faults.add(decide) };
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

function isAbout({ name, direction }: FaultOrder, frame: PassingFrame): boolean {
  if (direction !== "" && direction !== frame.direction) return false;
  return name === "" || name === frame.event_type || name === frame.method;
}

function verdictOf({ effect, amount }: FaultOrder): Verdict {
  if (effect === "delay") return { delay: amount };
  if (effect === "reorder") return { behind: Math.max(1, Math.round(amount)) };
  return effect;
}
