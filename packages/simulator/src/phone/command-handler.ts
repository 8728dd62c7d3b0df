import { eventNames, methodNames, suggestion } from "@twinline/core/internal";

import type { ConnectionServer } from "../network/connection-server.js";
import type { FaultInjection } from "../network/fault-injection.js";
import type { Network } from "../network/network.js";
import type { Person } from "../people/person.js";
import { CommandError, receivedCommand } from "./command-reader.js";
import type { Command } from "./commands.js";
import type { FaultRules } from "./fault-rules.js";
import type { Handset } from "./handset.js";
import type { ToPage } from "./messages.js";
import type { TimeControl } from "./time-control.js";

/** What commands are carried out on. */
export interface CommandTargets {
  readonly network: Network;
  readonly server: ConnectionServer;
  readonly faults: FaultInjection;
  readonly handset: Handset;
  readonly rules: FaultRules;
  readonly time: TimeControl;
}

type Handlers = {
  readonly [Name in Command["do"]]: (command: Command<Name>) => Promise<void> | string | void;
};

/** Carries out the commands of pages. */
export class CommandHandler {
  readonly #targets: CommandTargets;
  readonly #handlers: Handlers;

  constructor(targets: CommandTargets) {
    this.#targets = targets;
    const { faults, handset, rules, server, time } = targets;
    const on = ({ call }: { readonly call: string }): Person => handset.find(call).person;
    this.#handlers = {
      call: ({ from, to, context }) => handset.dial(from, to, context).person.call_id,
      press: (command) => on(command).press(command.digits),
      say: (command) => on(command).says(command.text),
      hang_up: (command) => on(command).hang_up(),
      answer: (command) => on(command).answer(),
      decline: (command) => on(command).reject(),
      own: ({ number }) => handset.own(number),
      disown: ({ number }) => handset.disown(number),
      text: (command) => this.#sendMessage(command),
      inject: (command) => this.#inject(command),
      set_pace: ({ pace }) => time.setPace(pace),
      step: () => time.step(),
      run_to_prompt: () => time.runToPrompt(),
      add_rule: ({ rule }) => {
        if (rule.name !== "") {
          mustBeKnown(rule.name, [...methodNames(), ...eventNames()], "method or event");
        }
        server.reportFault("add_rule", `${rule.effect} ${rule.name || "any frame"}`);
        rules.add(rule);
      },
      remove_rule: ({ rule }) => rules.remove(rule),
      clear_faults: () => this.#clearFaults(),
      fail_next: ({ method, code }) => {
        mustBeKnown(method, methodNames(), "method");
        faults.fail_next(method, { code });
      },
      drop_connections: () => faults.drop_connections(),
      half_open: () => faults.half_open(),
      forget_sessions: () => faults.forget_sessions(),
      disconnect_clients: ({ restart }) => faults.disconnect_clients({ restart }),
      refuse_authentication: (command) => faults.refuse_authentication(command.on),
      read_slowly: ({ seconds }) => faults.read_slowly(seconds),
      mute_pings: (command) => faults.mute_pings(command.on),
    };
  }

  /** Never rejects: what goes wrong is the answer. */
  async handle(data: string): Promise<ToPage> {
    let id = 0;
    try {
      const received = receivedCommand(data);
      id = received.id;
      const command = received.read();
      const call = await this.#handlers[command.do](command as never);
      return { is: "done", id, call: call ?? undefined };
    } catch (error) {
      return { is: "failed", id, why: error instanceof Error ? error.message : String(error) };
    }
  }

  #clearFaults(): void {
    const { network, server, faults, rules } = this.#targets;
    rules.clear();
    if (server.requestFaults.failures.length > 0) server.reportFault("failures_cleared");
    server.requestFaults.clearFailures();
    if (network.authentication.refuses) faults.refuse_authentication(false);
    if (server.pingsMuted) faults.mute_pings(false);
    if (server.readInterval > 0) faults.read_slowly(0);
  }

  #sendMessage({ from, to, context, body }: Command<"text">): void {
    const { network } = this.#targets;
    const where = context === "" ? network.directory.contextOf(to) : context;
    if (where === undefined) {
      throw new CommandError(`${to} has no context. Choose the context to deliver it to.`);
    }
    if (network.sessions.listening(where).length === 0) {
      throw new CommandError(`No client listens to the context "${where}".`);
    }
    network.messages.arrive({ context: where, from_number: from, to_number: to, body });
  }

  #inject({ call_id, event_type, params }: Command<"inject">): void {
    const { network, server } = this.#targets;
    const call = network.calls.find(call_id);
    if (call?.owner === undefined) {
      throw new CommandError("No client has this call now, so the event cannot be sent.");
    }
    server.reportFault("inject", event_type);
    call.sendEvent(event_type, params);
  }
}

function mustBeKnown(name: string, known: readonly string[], what: string): void {
  if (known.includes(name)) return;
  throw new CommandError(`Unknown ${what} "${name}"${suggestion(name, known) || "."}`);
}
