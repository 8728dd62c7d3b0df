import type { JSX } from "preact";

import type { FaultRuleView } from "../../src/phone/messages.js";
import { run } from "../state/actions.js";
import { network } from "../state/session.js";
import { Icon } from "./icon.js";

/** The rules, with how many frames each has matched. */
export function FaultRules(): JSX.Element {
  const { rules } = network.value;
  if (rules.length === 0) {
    return <p class="quiet rules-none">No rule is in force: every frame passes unchanged.</p>;
  }
  return (
    <ul class="rules" aria-label="Rules">
      {rules.map((rule) => (
        <li key={rule.id} class={isSpent(rule) ? "rule rule-spent" : "rule"}>
          <span class="rule-words">{wordsOf(rule)}</span>
          <span class="quiet rule-met">
            {isSpent(rule) ? "done" : rule.matched === 0 ? "waiting" : `matched ${rule.matched}`}
          </span>
          <button
            type="button"
            class="button-tiny"
            aria-label={`Remove the rule: ${wordsOf(rule)}`}
            onClick={() => void run({ do: "remove_rule", rule: rule.id })}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

const isSpent = ({ times, matched }: FaultRuleView): boolean => times > 0 && matched >= times;

function wordsOf({ effect, name, direction, amount, times }: FaultRuleView): string {
  const what = name === "" ? "any frame" : name;
  const way = { "": "", to_platform: " from the app", to_client: " to the app" }[direction];
  const by =
    effect === "delay" ? ` by ${amount} s` : effect === "reorder" ? ` behind ${amount}` : "";
  const often = times === 0 ? ", always" : times === 1 ? ", once" : `, ${times} times`;
  return `${effect} ${what}${way}${by}${often}`;
}
